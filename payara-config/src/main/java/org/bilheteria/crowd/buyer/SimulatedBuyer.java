package org.bilheteria.crowd.buyer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One simulated buyer. */
public final class SimulatedBuyer {

    private final int index;
    private final BuyerPlan plan;
    private final Tally tally;
    private Stage stage = Stage.OUTSIDE;
    private @Nullable String session;
    private @Nullable String stamp;
    private @Nullable String place;
    private @Nullable Long number;
    private int tickets;
    private int failures;
    private int pollsInVain;
    private @Nullable Instant nextPoll;
    private @Nullable String txid;
    private int latePayments;

    public SimulatedBuyer(int index, BuyerPlan plan, Tally tally) {
        this.index = index;
        this.plan = plan;
        this.tally = tally;
        tally.joined();
    }

    void moveTo(Stage next) {
        if (next != stage) {
            tally.moved(stage, next);
            stage = next;
        }
    }

    void signedIn(String newSession) {
        session = newSession;
        if (stage == Stage.OUTSIDE) {
            moveTo(Stage.SIGNED_UP);
        }
    }

    /** The server acknowledged the arrival; every time with the same place, or something is badly wrong. */
    void acknowledged(String givenPlace) {
        if (place == null) {
            place = givenPlace;
            tally.acknowledged();
        } else if (!place.equals(givenPlace)) {
            tally.doubled();
        }
        moveTo(Stage.WAITING);
    }

    void stamped(String signedStamp) {
        stamp = signedStamp;
    }

    void numbered(@Nullable Long givenNumber) {
        number = givenNumber;
    }

    void hold(int count) {
        tickets = count;
    }

    void pollAt(@Nullable Instant when) {
        nextPoll = when;
    }

    void polledInVain() {
        pollsInVain++;
    }

    /** Counts a failed request. @return how many failed in a row, this one included */
    int countFailure() {
        return ++failures;
    }

    void clearFailures() {
        failures = 0;
    }

    /** The charge to pay. */
    void charged(String givenTxid) {
        txid = givenTxid;
    }

    /** Null: none yet. */
    @Nullable
    String txid() {
        return txid;
    }

    /** Counts a poll after paying too late. @return how many there were before this one */
    int countLatePoll() {
        return latePayments++;
    }

    int index() {
        return index;
    }

    public BuyerPlan plan() {
        return plan;
    }

    public Stage stage() {
        return stage;
    }

    @Nullable
    String session() {
        return session;
    }

    /** What a full gate gave to bring along; null: nothing. */
    @Nullable
    String stamp() {
        return stamp;
    }

    public @Nullable String place() {
        return place;
    }

    /** Null: not known yet. */
    @Nullable
    Long number() {
        return number;
    }

    public int tickets() {
        return tickets;
    }

    /** How many polls found the buyer still waiting. */
    int pollsInVain() {
        return pollsInVain;
    }

    @Nullable
    Instant nextPoll() {
        return nextPoll;
    }
}
