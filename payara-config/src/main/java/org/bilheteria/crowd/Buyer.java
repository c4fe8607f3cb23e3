package org.bilheteria.crowd;

import java.time.Instant;

/** One simulated buyer. */
final class Buyer {

    private final int index;
    private final Plan plan;
    private final Tally tally;
    private Stage stage = Stage.OUTSIDE;
    private String session;
    private String stamp;
    private String place;
    private Long number;
    private int tickets;
    private int failures;
    private int looksInVain;
    private Instant nextLook;
    private String txid;
    private int latePayments;

    Buyer(int index, Plan plan, Tally tally) {
        this.index = index;
        this.plan = plan;
        this.tally = tally;
        tally.joined();
    }

    void to(Stage next) {
        if (next != stage) {
            tally.moved(stage, next);
            stage = next;
        }
    }

    void signedIn(String newSession) {
        session = newSession;
        if (stage == Stage.OUTSIDE) {
            to(Stage.SIGNED_UP);
        }
    }

    /** The server acknowledged his arrival; every time with the same place, or something is badly wrong. */
    void acknowledged(String itsPlace) {
        if (place == null) {
            place = itsPlace;
            tally.acknowledged();
        } else if (!place.equals(itsPlace)) {
            tally.doubled();
        }
        to(Stage.WAITING);
    }

    void stamped(String signedStamp) {
        stamp = signedStamp;
    }

    void numbered(Long itsNumber) {
        number = itsNumber;
    }

    void holds(int count) {
        tickets = count;
    }

    void lookAt(Instant when) {
        nextLook = when;
    }

    void lookedInVain() {
        looksInVain++;
    }

    /** How often in a row something of his failed, this time included. */
    int failedAgain() {
        return ++failures;
    }

    void succeeded() {
        failures = 0;
    }

    /** The charge he was given. */
    void charged(String itsTxid) {
        txid = itsTxid;
    }

    /** Null: none yet. */
    String txid() {
        return txid;
    }

    /** How often he was looked at after he had paid too late, this time included. */
    int lateAgain() {
        return latePayments++;
    }

    int index() {
        return index;
    }

    Plan plan() {
        return plan;
    }

    Stage stage() {
        return stage;
    }

    String session() {
        return session;
    }

    /** What a full gate gave him to bring along; null: nothing. */
    String stamp() {
        return stamp;
    }

    String place() {
        return place;
    }

    /** Null: not known yet. */
    Long number() {
        return number;
    }

    int tickets() {
        return tickets;
    }

    /** How often he was looked at and still waited. */
    int looksInVain() {
        return looksInVain;
    }

    Instant nextLook() {
        return nextLook;
    }
}
