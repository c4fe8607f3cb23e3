package org.bilheteria.crowd.result;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.bilheteria.crowd.buyer.Stage;
import org.bilheteria.crowd.buyer.Tally;
import org.bilheteria.crowd.http.Loop;

/** One line a second about how far the crowd has come. */
public final class Progress {

    private final Loop loop;
    private final Tally tally;
    private final LongSupplier answers;
    private final PrintStream out;
    private long answersBefore;
    private int seconds;

    /** @param answers how many requests were answered so far */
    public Progress(Loop loop, Tally tally, LongSupplier answers, PrintStream out) {
        this.loop = loop;
        this.tally = tally;
        this.answers = answers;
        this.out = out;
    }

    public void start() {
        loop.every(Duration.ofSeconds(1), this::print);
    }

    private void print() {
        long now = answers.getAsLong();
        out.printf(
                "%4d s  outside %d, signed up %d, arriving %d, unknown %d, acknowledged %d, waiting %d, holding %d,"
                        + " paying %d, paid %d, turned away %d, other ends %d, errors %d, %d req/s%n",
                seconds++,
                tally.at(Stage.OUTSIDE),
                tally.at(Stage.SIGNED_UP),
                tally.at(Stage.ARRIVING),
                tally.at(Stage.UNKNOWN),
                tally.acknowledgements(),
                tally.at(Stage.WAITING),
                tally.at(Stage.HELD),
                tally.at(Stage.PAYING),
                tally.at(Stage.PAID),
                tally.at(Stage.TURNED_AWAY),
                tally.ended() - tally.at(Stage.PAID) - tally.at(Stage.TURNED_AWAY),
                tally.errorCount(),
                now - answersBefore);
        answersBefore = now;
    }
}
