package org.bilheteria.checkout.reconcile;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * All money that settled in a span of time and what became of it, to the centavo.
 *
 * @param pspTotal what the PSP lists of the same span, in centavos
 * @param onlyAtPsp endToEndIds that the PSP lists and nobody booked here yet
 * @param onlyHere endToEndIds booked here that the PSP does not list
 */
public record Balance(List<BalanceLine> lines, long pspTotal, List<String> onlyAtPsp, List<String> onlyHere) {

    public long received() {
        return sum(line -> line.payment().amount().cents());
    }

    public long bought() {
        return sum(BalanceLine::bought);
    }

    public long returned() {
        return sum(BalanceLine::returned);
    }

    public long owed() {
        return sum(BalanceLine::owed);
    }

    public long review() {
        return sum(BalanceLine::review);
    }

    /** Zero when every centavo is accounted for, here and beside the PSP's list. */
    public long difference() {
        long here = sum(line -> Math.abs(line.difference()));
        return here + Math.abs(pspTotal - received());
    }

    private long sum(ToLongFunction<BalanceLine> amount) {
        return lines.stream().mapToLong(amount).sum();
    }
}
