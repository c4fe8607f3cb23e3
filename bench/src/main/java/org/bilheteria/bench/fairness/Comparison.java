package org.bilheteria.bench.fairness;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One way to serve a crowd, judged: added up over runs. */
public final class Comparison {

    private final Ranking ranking;
    private final Share ties = new Share();
    private final Chances knocks = new Chances();
    private final Chances presses = new Chances();
    private Inversions inversions = new Inversions(0, 0);

    Comparison(Ranking ranking) {
        this.ranking = ranking;
    }

    void add(List<Arrived> crowd, long seed) {
        ties.add(TieTest.pairs(crowd, ranking, new Random(seed)));
        knocks.add(Chances.of(crowd, ranking, Arrived::knocked));
        presses.add(Chances.of(crowd, ranking, Arrived::pressed));
        inversions = inversions.plus(Inversions.of(crowd, ranking));
    }

    /** Pairs of different windows, clear of their edges, that were served the wrong way round. */
    public long inversions() {
        return inversions.clear();
    }

    /** The chance to see such a difference between slow and fast within a window if there is none. */
    public double p() {
        return TieTest.p(ties);
    }

    /** How often the slow one of a pair of one window was first. */
    public double slowFirst() {
        return ties.value();
    }

    void print(PrintStream out) {
        out.printf("%n## %s%n%n", ranking);
        out.printf(
                Locale.ROOT,
                "Within a window the slow one of a pair was first in %s pairs; chi-squared p = %.3g.%n",
                ties,
                p());
        out.printf(
                Locale.ROOT,
                "Across windows: %,d inversions, and %,d of pairs within %d ms of an edge.%n%n",
                inversions.clear(),
                inversions.atAnEdge(),
                Inversions.EDGE_MICROS / 1_000);
        out.println("| the fast rival came later by | slow first, by knock | slow first, by press of the button |");
        out.println("|---|---|---|");
        for (int i = 0; i < Chances.gaps(); i++) {
            out.printf("| %s | %s | %s |%n", Chances.gap(i), knocks.share(i), presses.share(i));
        }
    }
}
