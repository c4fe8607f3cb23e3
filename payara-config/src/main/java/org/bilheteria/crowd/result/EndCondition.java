package org.bilheteria.crowd.result;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.crowd.buyer.SectorStatus;
import org.bilheteria.crowd.buyer.Stage;
import org.bilheteria.crowd.buyer.Tally;

/** Knows when there is nothing left to wait for. */
public final class EndCondition {

    /** Longer than any step of the server's own (a draw, a look at the bank) takes. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final Tally tally;
    private final int buyers;
    private final int pollsPerSecond;
    private final Instant timeout;
    private long seenMoves = -1;
    private long seenSeq = -1;
    private Instant quietSince = Instant.MIN;

    /** @param pollsPerSecond how many places can be polled per second */
    public EndCondition(Tally tally, int buyers, int pollsPerSecond, Instant timeout) {
        this.tally = tally;
        this.buyers = buyers;
        this.pollsPerSecond = pollsPerSecond;
        this.timeout = timeout;
    }

    /**
     * Everybody is at an end; or all tickets are held or sold, those of ours who are left only wait, and nothing has
     * moved for 15 s and as long as it takes to poll each of them; or the time is up.
     */
    public boolean reached(Instant now, SectorStatus board) {
        if (seenMoves != tally.moves() || seenSeq != board.journalSeq()) {
            seenMoves = tally.moves();
            seenSeq = board.journalSeq();
            quietSince = now;
        }
        Duration toPollAll = Duration.ofSeconds(tally.at(Stage.WAITING) / pollsPerSecond);
        Instant quietAt = quietSince.plus(QUIET).plus(toPollAll);
        boolean quiet = board.allTaken() && tally.busy() == 0 && !now.isBefore(quietAt);
        return tally.ended() == buyers || quiet || timedOut(now);
    }

    public boolean timedOut(Instant now) {
        return !now.isBefore(timeout);
    }
}
