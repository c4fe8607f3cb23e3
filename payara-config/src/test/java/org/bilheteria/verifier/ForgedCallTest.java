package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Verdict.at;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forgeries of calls and stock (I1, I4), each in a chain that was computed anew. */
class ForgedCallTest {
    private final JournalFixture journal = HonestSale.journal();

    @Test
    void aCallBeforeASmallerNumberThatWaitsIsFound() {
        Map<String, Object> first = journal.the("HELD", HonestSale.A);
        Map<String, Object> second = journal.the("HELD", HonestSale.B);
        journal.swap(first, second);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(second), "I4: number 2 called before 1, which waits and was not skipped"));
    }

    @Test
    void aCallBeforeASkippedNumberThatFitsByNowIsFound() {
        Map<String, Object> skippedBefore = journal.the("HELD", HonestSale.F);
        Map<String, Object> behind = journal.the("HELD", HonestSale.I);
        journal.exchange("at", skippedBefore, behind);
        journal.swap(skippedBefore, behind);
        journal.remove(journal.the("SKIPPED", HonestSale.H));

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation ->
                        violation.startsWith(at(journal.seqOf(behind), "I4: number 7 called before 4, which fits")));
    }

    @Test
    void aNumberPassedWithoutBeingSkippedIsFound() {
        journal.remove(journal.the("SKIPPED", HonestSale.F));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(
                        journal.seqOf(journal.the("HELD", HonestSale.G)),
                        "I4: number 5 called before 4, which waits and was not skipped"));
    }

    @Test
    void aNumberSkippedThoughItFitsIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.C);
        journal.insertBefore(held, "SKIPPED", "place", HonestSale.C, "number", 3, "reason", "don't like him");

        assertThat(Verdict.on(journal).violations())
                .hasSize(1)
                .allMatch(violation -> violation.contains("I4: number 3 skipped though it fits"));
    }

    @Test
    void someoneWhoAcceptsFewerIsNotSkippedWhileAnythingIsLeft() {
        Map<String, Object> held = journal.the("HELD", HonestSale.G);
        journal.insertBefore(held, "SKIPPED", "place", HonestSale.G, "number", 5, "reason", "LARGER_THAN_LEFT");

        assertThat(Verdict.on(journal).violations())
                .hasSize(1)
                .allMatch(violation -> violation.contains("I4: number 5 skipped though it fits"));
    }

    @Test
    void aHoldOfAPlaceWithoutANumberIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.A);
        held.put("place", HonestSale.F);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(held), "I4: HELD of place " + HonestSale.F + ", which is ARRIVED"));
    }

    @Test
    void aHoldUnderAnotherNumberIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.A);
        held.put("number", 2);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(held), "I4: HELD of number 2, but place " + HonestSale.A + " has 1"));
    }

    @Test
    void aSecondHoldOfAPlaceIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.K);
        held.put("place", HonestSale.B);
        held.put("number", 2);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(held), "I4: HELD of place " + HonestSale.B + ", which is EXPIRED"));
    }

    @Test
    void otherTicketsThanOrderedAreFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.A);
        held.put("full", 1);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(held), "I4: number 1 holds other tickets than it ordered"));
    }

    @Test
    void moreCalledThanThereIsIsFound() {
        journal.the("OPENED").put("capacity", 9);

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation -> violation.startsWith(at(
                        journal.seqOf(journal.the("HELD", HonestSale.G)),
                        "I1: more called than there is: held 10 + sold 0 of 9")));
    }

    @Test
    void aHalfPriceQuotaExceededIsFound() {
        journal.the("OPENED").put("halfQuota", 0);

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation -> violation.startsWith(
                        at(journal.seqOf(journal.the("HELD", HonestSale.B)), "I1: more called than there is")));
    }

    @Test
    void aCapacityBelowWhatIsSoldIsFound() {
        Map<String, Object> capacity = journal.the("CAPACITY");
        capacity.put("capacity", 9);

        assertThat(Verdict.on(journal).violations())
                .hasSize(1)
                .allMatch(violation ->
                        violation.startsWith(at(journal.seqOf(capacity), "I1: capacity below what is in use")));
    }

    @Test
    void aNumberTurnedAwayWhileThereAreTicketsIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.C);
        journal.insertBefore(held, "TURNED_AWAY", "place", HonestSale.C);

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation -> violation.contains("I4: number 3 turned away: held 5 + sold 0 of 10"));
    }
}
