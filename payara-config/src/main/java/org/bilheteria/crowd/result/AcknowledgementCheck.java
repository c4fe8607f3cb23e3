package org.bilheteria.crowd.result;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bilheteria.crowd.buyer.SimulatedBuyer;
import org.bilheteria.crowd.buyer.Stage;
import org.bilheteria.crowd.buyer.TargetSale;
import org.bilheteria.crowd.http.Loop;
import org.jspecify.annotations.Nullable;

/** Holds what the crowd was told against the public journal. */
public final class AcknowledgementCheck {

    private final Loop loop;
    private final Duration settling;
    private final Predicate<Path> verifier;
    private final PrintStream out;

    /**
     * @param settling how long after the end an acknowledged arrival may take to be in the journal
     * @param verifier whether a journal verifies
     */
    public AcknowledgementCheck(Loop loop, Duration settling, Predicate<Path> verifier, PrintStream out) {
        this.loop = loop;
        this.settling = settling;
        this.verifier = verifier;
        this.out = out;
    }

    /** Downloads the journal to {@code file}, prints what it finds, and answers whether all is well. */
    public boolean passes(URI journal, Path file, List<SimulatedBuyer> buyers, TargetSale sale) {
        Set<String> acknowledged = new HashSet<>();
        Set<String> paid = new HashSet<>();
        for (SimulatedBuyer buyer : buyers) {
            if (buyer.place() != null) {
                acknowledged.add(buyer.place());
                if (buyer.stage() == Stage.PAID) {
                    paid.add(buyer.place());
                }
            }
        }
        JournalCheck check = awaitComplete(journal, file, acknowledged, paid);
        if (check == null) {
            return false;
        }
        int holders =
                (int) buyers.stream().filter(buyer -> buyer.place() != null).count();
        boolean onePlaceEach = acknowledged.size() == holders;
        boolean noneElse = !sale.fresh() || check.places() <= buyers.size();
        out.printf(
                "journal   %d lines in %s, %d arrivals, %d tickets paid by the crowd%n",
                check.lines(), file, check.places(), check.ourTickets());
        print(onePlaceEach, "places acknowledged to more than one buyer: " + (holders - acknowledged.size()));
        print(noneElse, "places in the line: " + check.places() + ", buyers sent to it: " + buyers.size());
        print(
                check.missingArrivals() == 0,
                "acknowledged arrivals without an ARRIVED line: " + check.missingArrivals());
        print(check.missingPayments() == 0, "paid places without a PAID line: " + check.missingPayments());
        boolean verified = verifier.test(file);
        print(
                verified,
                verified ? "the verifier found no violation" : "the verifier found violations or failed, see above");
        return onePlaceEach && noneElse && check.complete() && verified;
    }

    private @Nullable JournalCheck awaitComplete(URI journal, Path file, Set<String> acknowledged, Set<String> paid) {
        Instant last = loop.now().plus(settling);
        while (true) {
            boolean lastTry = !loop.now().isBefore(last);
            try {
                JournalDownload.to(file, journal);
                JournalCheck check = JournalCheck.of(file, acknowledged, paid);
                if (check.complete() || lastTry) {
                    return check;
                }
            } catch (IOException | IllegalArgumentException e) {
                if (lastTry) {
                    print(false, "the journal can't be read: " + e.getMessage());
                    return null;
                }
            }
            Instant next = loop.now().plusSeconds(1);
            loop.runUntil(() -> !loop.now().isBefore(next));
        }
    }

    private void print(boolean well, String what) {
        out.println((well ? "ok        " : "WRONG     ") + what);
    }
}
