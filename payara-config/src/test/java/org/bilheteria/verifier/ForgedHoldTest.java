package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Verdict.at;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forgeries of how holds end and what is paid for them (I2, I5), each in a chain that was computed anew. */
class ForgedHoldTest {
    private final JournalFixture journal = HonestSale.journal();

    @Test
    void aHoldExpiredTooEarlyIsFound() {
        Map<String, Object> expired = journal.the("EXPIRED", HonestSale.B);
        expired.put("at", "2026-03-01T13:07:32.099999Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(expired), "I2: number 2 expired before 2026-03-01T13:07:32.100Z"));
    }

    @Test
    void aPauseNotGivenBackToTheHoldsIsFound() {
        journal.the("RESUMED").put("shifted", "PT2M");

        assertThat(Verdict.on(journal).violations())
                .contains(at(
                        journal.seqOf(journal.the("EXPIRED", HonestSale.B)),
                        "I2: number 2 expired before 2026-03-01T13:08:32.100Z"));
    }

    @Test
    void aShorterHoldThanPublishedIsFound() {
        Map<String, Object> held = journal.the("HELD", HonestSale.A);
        held.put("deadline", "2026-03-01T13:04:02.100000Z");

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(held), "I2: deadline is not the hold duration after the call"));
    }

    @Test
    void aPaymentAfterTheHoldExpiredIsFound() {
        Map<String, Object> expired = journal.the("EXPIRED", HonestSale.B);
        journal.lines.add(
                journal.seqOf(expired),
                JournalFixture.line(
                        (String) expired.get("at"),
                        "PAID",
                        "place",
                        HonestSale.B,
                        "txid",
                        SaleFixture.txid(HonestSale.B),
                        "settled",
                        "2026-03-01T13:04:00.000000Z",
                        "tickets",
                        3));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(expired) + 1, "I2: PAID of place " + HonestSale.B + ", which is EXPIRED"));
    }

    @Test
    void aPaymentSettledAfterTheDeadlineIsFound() {
        Map<String, Object> paid = journal.the("PAID", HonestSale.I);
        paid.put("settled", "2026-03-01T13:08:10.000001Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(paid), "I2: number 7 paid after 2026-03-01T13:08:10Z"));
    }

    @Test
    void aPaymentSettledThousandsOfYearsLaterIsFound() {
        Map<String, Object> paid = journal.the("PAID", HonestSale.A);
        paid.put("settled", "9999-12-31T23:59:59.999999Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(paid), "I2: number 1 paid after 2026-03-01T13:06:42.100Z"));
    }

    @Test
    void aHoldEndedTwiceIsFound() {
        Map<String, Object> late = journal.the("LATE", HonestSale.B);
        journal.insertBefore(late, "RELEASED", "place", HonestSale.B);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(late) - 1, "I2: RELEASED of place " + HonestSale.B + ", which is EXPIRED"));
    }

    @Test
    void leavingWithAHoldIsFound() {
        journal.the("RELEASED", HonestSale.C).put("type", "LEFT");

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation -> violation.endsWith("I2: LEFT of place " + HonestSale.C + ", which is HELD"));
    }

    @Test
    void otherTicketsThanHeldAreFound() {
        Map<String, Object> paid = journal.the("PAID", HonestSale.H);
        paid.put("tickets", 3);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(paid), "I5: place " + HonestSale.H + ": 3 tickets of 2 held"));
    }

    @Test
    void aPaymentCountedTwiceIsFound() {
        Map<String, Object> paid = journal.the("PAID", HonestSale.H);
        paid.put("txid", SaleFixture.txid(HonestSale.A));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(paid), "I5: a txid pays a second time, now for place " + HonestSale.H));
    }

    @Test
    void aLatePaymentHonouredWithoutFreeStockIsFound() {
        Map<String, Object> late = journal.the("LATE", HonestSale.B);
        late.put("outcome", "HONOURED");

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation -> violation.startsWith(at(journal.seqOf(late), "I1: more sold than there is")));
    }

    @Test
    void aLatePaymentOfSomebodyWhoNeverHeldIsFound() {
        Map<String, Object> late = journal.the("LATE", HonestSale.B);
        late.put("place", HonestSale.D);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(late), "I5: LATE of place " + HonestSale.D + ", which never held tickets"));
    }

    @Test
    void aRefundOfWhatWasNeverPaidIsFound() {
        Map<String, Object> refunded = journal.the("REFUNDED");
        refunded.put("place", HonestSale.C);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(refunded), "I2: REFUNDED of place " + HonestSale.C + ", which is RELEASED"));
    }

    @Test
    void aRefundOfSomebodyElsesPaymentIsFound() {
        Map<String, Object> refunded = journal.the("REFUNDED");
        refunded.put("txid", SaleFixture.txid(HonestSale.G));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(refunded), "I5: place " + HonestSale.A + " was not paid by this txid"));
    }
}
