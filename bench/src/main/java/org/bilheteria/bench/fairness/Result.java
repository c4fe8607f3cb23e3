package org.bilheteria.bench.fairness;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What several crowds together say of the order. */
public final class Result {

    private final Comparison drawn = new Comparison(Ranking.DRAWN);
    private final Comparison processed = new Comparison(Ranking.PROCESSED);
    private long visitors;
    private long slow;
    private long late;
    private long furthest;

    /** Adds a crowd. @param seed pairs its ties */
    public void add(List<Arrived> crowd, long seed) {
        drawn.add(crowd, seed);
        processed.add(crowd, seed);
        visitors += crowd.size();
        slow += crowd.stream().filter(Arrived::slow).count();
        late += crowd.stream().filter(Arrived::late).count();
        furthest = Math.max(
                furthest,
                crowd.stream()
                        .mapToLong(each -> Math.abs(each.stamped() - each.knocked()))
                        .max()
                        .orElse(0));
    }

    /** The order of Bilheteria. */
    public Comparison drawn() {
        return drawn;
    }

    /** The order "first processed, first served" would have given the same crowds. */
    public Comparison processed() {
        return processed;
    }

    /** How many entered a later window than their stamp's, because it was drawn already. */
    public long late() {
        return late;
    }

    public void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d visitors, %,d of them slow; %,d late; a stamp is at most %.1f ms from the knock.%n",
                visitors,
                slow,
                late,
                furthest / 1e3);
        drawn.print(out);
        processed.print(out);
    }
}
