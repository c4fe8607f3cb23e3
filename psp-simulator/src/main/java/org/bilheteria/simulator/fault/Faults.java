package org.bilheteria.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to strike, in the order they were asked for. Safe for many threads. */
public final class Faults {

    private final List<Fault> left = new ArrayList<>();

    /** Replaces those that are left. */
    public synchronized void set(List<Fault> faults) {
        left.clear();
        left.addAll(faults);
    }

    public synchronized List<Fault> left() {
        return List.copyOf(left);
    }

    /** What goes wrong with this call, if anything does. */
    public synchronized Optional<Fault> strike(String operation) {
        for (int i = 0; i < left.size(); i++) {
            Fault fault = left.get(i);
            if (fault.concerns(operation)) {
                if (fault.times() > 1) {
                    left.set(i, fault.once());
                } else {
                    left.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
