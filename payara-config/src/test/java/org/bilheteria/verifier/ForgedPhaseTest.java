package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Verdict.at;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acts in a phase of the sale that forbids them, each in a chain that was computed anew. */
class ForgedPhaseTest {
    private final JournalFixture journal = HonestSale.journal();

    @Test
    void aCallWhilePausedIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.G);
        journal.insertBefore(held, "PAUSED");
        journal.remove(journal.lines.stream()
                .filter(line -> "PAUSED".equals(line.get("type")))
                .reduce((first, last) -> last)
                .orElseThrow());

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(held), "PHASE: HELD while paused"));
    }

    @Test
    void aHoldExpiredWhilePausedIsFound() {
        Map<String, Object> expired = journal.the("EXPIRED", HonestSale.F);
        journal.insertBefore(expired, "PAUSED");

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(expired), "PHASE: EXPIRED while paused"));
    }

    @Test
    void aPauseThatNeverEndedIsFound() {
        journal.insertBefore(journal.the("RESUMED"), "PAUSED");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(journal.the("RESUMED")) - 1, "PHASE: PAUSED while paused"));
    }

    @Test
    void aPauseThatNeverBeganIsFound() {
        journal.remove(journal.the("PAUSED"));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(journal.the("RESUMED")), "PHASE: RESUMED without a pause"));
    }

    @Test
    void whoWasAcknowledgedJustBeforeTheCloseMayBeEnteredAfterItAndTurnedAway() {
        arriveAfterTheClose();

        assertThat(Verdict.on(journal).violations()).isEmpty();
    }

    @Test
    void anArrivalAfterTheCloseThatIsLetInIsFound() {
        Map<String, Object> arrived = arriveAfterTheClose();
        journal.remove(journal.the("TURNED_AWAY", HonestSale.LAST));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(
                        journal.seqOf(arrived),
                        "PHASE: place " + HonestSale.LAST + " ARRIVED after CLOSED and was let in"));
    }

    private Map<String, Object> arriveAfterTheClose() {
        Map<String, Object> closed = journal.the("CLOSED");
        Map<String, Object> arrived = journal.the("ARRIVED", HonestSale.LAST);
        journal.exchange("at", closed, arrived);
        journal.swap(closed, arrived);
        return arrived;
    }

    @Test
    void aCallAfterTheCloseIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.L);
        journal.insertBefore(held, "CLOSED");

        assertThat(Verdict.on(journal).violations()).contains(at(journal.seqOf(held), "PHASE: HELD after CLOSED"));
    }

    @Test
    void aNumberAfterTheCloseIsFound() {
        Map<String, Object> numbered = journal.the("NUMBERED", HonestSale.L);
        journal.insertBefore(numbered, "CLOSED");

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(numbered), "PHASE: NUMBERED after CLOSED"));
    }

    @Test
    void aSecondOpeningIsFound() {
        Map<String, Object> drawn = journal.the("DRAWN");
        journal.lines.add(journal.seqOf(drawn), new LinkedHashMap<>(journal.the("OPENED")));

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(drawn) + 1, "PHASE: OPENED a second time"));
    }

    @Test
    void aJournalThatDoesNotBeginWithItsTermsIsFound() {
        journal.remove(journal.the("OPENED"));

        assertThat(Verdict.on(journal).violations()).contains(at(1, "PHASE: OPENING before OPENED"));
    }

    @Test
    void anOpeningMovedAfterTheDrawIsFound() {
        Map<String, Object> closed = journal.the("CLOSED");
        journal.insertBefore(closed, "OPENING", "opensAt", "2026-03-01T12:00:00.000000Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(closed) - 1, "PHASE: opening moved after the first draw"));
    }

    @Test
    void callsBeforeTheOpeningAreFound() {
        journal.the("OPENING").put("opensAt", "2026-03-01T13:00:02.150000Z");

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(journal.the("HELD", HonestSale.A)), "PHASE: HELD before the opening"));
    }

    @Test
    void timeThatGoesBackIsFound() {
        Map<String, Object> paid = journal.the("PAID", HonestSale.L);
        paid.put("at", "2026-03-01T13:08:00.000000Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(
                        journal.seqOf(paid), "I7: time goes back from 2026-03-01T13:08:20Z to 2026-03-01T13:08:00Z"));
    }
}
