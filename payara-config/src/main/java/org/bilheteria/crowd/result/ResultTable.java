package org.bilheteria.crowd.result;

import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import org.bilheteria.crowd.buyer.SectorStatus;
import org.bilheteria.crowd.buyer.SimulatedBuyer;
import org.bilheteria.crowd.buyer.Stage;
import org.bilheteria.crowd.buyer.Tally;
import org.bilheteria.crowd.buyer.TargetSale;

/** The table at the end: who got what. */
public final class ResultTable {

    private static final List<Stage> ALWAYS =
            List.of(Stage.PAID, Stage.TURNED_AWAY, Stage.EXPIRED, Stage.LEFT, Stage.HELD, Stage.WAITING);

    private final PrintStream out;

    public ResultTable(PrintStream out) {
        this.out = out;
    }

    public void print(TargetSale sale, List<SimulatedBuyer> buyers, Tally tally, SectorStatus board) {
        out.printf("%n%s (performance %s, sector %s)%n", sale.title(), sale.performance(), sale.sector());
        row("buyers", buyers.size());
        row("acknowledged", tally.acknowledgements());
        for (Stage stage : Stage.values()) {
            if (ALWAYS.contains(stage) || tally.at(stage) > 0) {
                row(stage.label(), tally.at(stage));
            }
        }
        row("tickets sold", tickets(buyers, Stage.PAID));
        row("tickets held", tickets(buyers, Stage.HELD) + tickets(buyers, Stage.PAYING));
        if (tally.doubles() > 0) {
            row("DOUBLED PLACES", tally.doubles());
        }
        out.println("time from sending an arrival to its acknowledgement");
        out.printf("  fast connections  %s%n", tally.latencies(false));
        out.printf("  slow connections  %s (upload of 0.5 to 3 s included)%n", tally.latencies(true));
        out.printf("errors    %d%n", tally.errorCount());
        new TreeMap<>(tally.errors()).forEach((code, count) -> out.printf("  %-40s %d%n", code, count));
        out.printf(
                "board     %s: capacity %d, sold %d, held %d, available %d, waiting %d, lobby %d, called up to %d of"
                        + " %d%n",
                board.phase(),
                board.capacity(),
                board.sold(),
                board.held(),
                board.available(),
                board.waiting(),
                board.lobby(),
                board.calledUpTo(),
                board.lastNumber());
    }

    private static int tickets(List<SimulatedBuyer> buyers, Stage stage) {
        return buyers.stream()
                .filter(buyer -> buyer.stage() == stage)
                .mapToInt(SimulatedBuyer::tickets)
                .sum();
    }

    private void row(String label, int count) {
        out.printf("  %-18s %d%n", label, count);
    }
}
