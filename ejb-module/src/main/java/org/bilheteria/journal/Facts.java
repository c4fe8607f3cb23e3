package org.bilheteria.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.bilheteria.shared.Digests;

/** The facts the public journal knows; names and order are the contract's (docs/journal.md). */
public final class Facts {

    private Facts() {}

    public static Fact opened(
            int capacity,
            int halfQuota,
            String commitment,
            Instant opensAt,
            Duration window,
            Duration settle,
            Duration hold,
            Duration grace) {
        return Fact.of("OPENED")
                .and("capacity", capacity)
                .and("halfQuota", halfQuota)
                .and("commitment", commitment)
                .and("opensAt", opensAt)
                .and("window", window.toString())
                .and("settle", settle.toString())
                .and("hold", hold.toString())
                .and("grace", grace.toString());
    }

    /** The organiser moved the opening, which is only allowed before the lobby is drawn. */
    public static Fact opening(Instant opensAt) {
        return Fact.of("OPENING").and("opensAt", opensAt);
    }

    public static Fact arrived(
            String place, Instant stamp, int full, int half, boolean acceptFewer, long window, boolean late) {
        return Fact.of("ARRIVED")
                .and("place", place)
                .and("stamp", stamp)
                .and("full", full)
                .and("half", half)
                .and("acceptFewer", acceptFewer)
                .and("window", window)
                .and("late", late);
    }

    public static Fact drawn(int n, long window, byte[] seed, byte[] digest, int count) {
        return Fact.of("DRAWN")
                .and("n", n)
                .and("window", window)
                .and("seed", HexFormat.of().formatHex(seed))
                .and("digest", HexFormat.of().formatHex(digest))
                .and("count", count);
    }

    public static Fact numbered(String place, long number) {
        return Fact.of("NUMBERED").and("place", place).and("number", number);
    }

    /** @param deadline the deadline the buyer is shown, without the grace */
    public static Fact held(String place, long number, int full, int half, Instant deadline) {
        return Fact.of("HELD")
                .and("place", place)
                .and("number", number)
                .and("full", full)
                .and("half", half)
                .and("deadline", deadline);
    }

    public static Fact skipped(String place, long number, String reason) {
        return Fact.of("SKIPPED").and("place", place).and("number", number).and("reason", reason);
    }

    public static Fact expired(String place) {
        return Fact.of("EXPIRED").and("place", place);
    }

    public static Fact released(String place) {
        return Fact.of("RELEASED").and("place", place);
    }

    public static Fact left(String place) {
        return Fact.of("LEFT").and("place", place);
    }

    public static Fact turnedAway(String place) {
        return Fact.of("TURNED_AWAY").and("place", place);
    }

    /** @param txid the charge's own txid; the journal gets its SHA-256 */
    public static Fact paid(String place, String txid, Instant settled, int tickets) {
        return Fact.of("PAID")
                .and("place", place)
                .and("txid", Digests.sha256Hex(txid))
                .and("settled", settled)
                .and("tickets", tickets);
    }

    /** Money that came when the hold was over. @param txid the charge's own txid; the journal gets its SHA-256 */
    public static Fact late(String place, String txid, Instant settled, boolean honoured) {
        return Fact.of("LATE")
                .and("place", place)
                .and("txid", Digests.sha256Hex(txid))
                .and("settled", settled)
                .and("outcome", honoured ? "HONOURED" : "REFUNDED");
    }

    /** A purchase that was undone: its tickets are in the stock again. @param txid of the charge that had paid it */
    public static Fact refunded(String place, String txid, int tickets) {
        return Fact.of("REFUNDED")
                .and("place", place)
                .and("txid", Digests.sha256Hex(txid))
                .and("tickets", tickets);
    }

    public static Fact paused() {
        return Fact.of("PAUSED");
    }

    public static Fact resumed(Duration shifted) {
        return Fact.of("RESUMED").and("shifted", shifted.toString());
    }

    public static Fact capacity(int capacity) {
        return Fact.of("CAPACITY").and("capacity", capacity);
    }

    public static Fact closed() {
        return Fact.of("CLOSED");
    }
}
