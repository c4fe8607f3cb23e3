package org.bilheteria.simulator.manner;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How rude the simulator is at the moment; polite at its start. Safe for many threads. */
public final class Manners {

    private record Mood(Set<Manner> manners, Instant since) {}

    private final Clock clock;
    private volatile Mood mood;

    public Manners(Clock clock) {
        this.clock = clock;
        this.mood = new Mood(EnumSet.noneOf(Manner.class), clock.instant());
    }

    /** Replaces those there were. */
    public void set(Collection<Manner> manners) {
        EnumSet<Manner> all = EnumSet.noneOf(Manner.class);
        all.addAll(manners);
        mood = new Mood(all, clock.instant());
    }

    public boolean has(Manner manner) {
        return mood.manners().contains(manner);
    }

    public boolean polite() {
        return mood.manners().isEmpty();
    }

    /** In the order of their declaration. */
    public List<Manner> on() {
        return List.copyOf(mood.manners());
    }

    /** When they were told last. */
    public Instant since() {
        return mood.since();
    }
}
