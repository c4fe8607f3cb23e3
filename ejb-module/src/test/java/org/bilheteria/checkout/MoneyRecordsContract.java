package org.bilheteria.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.boxoffice.Allotment;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the records of money keep to, wherever they keep them. */
abstract class MoneyRecordsContract {

    static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Money PRICE = new Money(250_00);

    private Place place;
    private Hold hold;
    private Place otherPlace;

    /** One transaction. */
    abstract <T> T ask(Function<MoneyRecords, T> act);

    private <T> Optional<T> find(Function<MoneyRecords, Optional<T>> act) {
        return ask(act);
    }

    private <T> List<T> list(Function<MoneyRecords, List<T>> act) {
        return ask(act);
    }

    abstract int sector();

    /** Makes it known to whoever looks whether money belongs to anything. */
    abstract void known(Place knownPlace, Hold itsHold);

    @BeforeEach
    void somebodyHoldsTickets() {
        place = place("a", 1);
        hold = hold("a");
        known(place, hold);
        otherPlace = place("b", 2);
        known(otherPlace, hold("b"));
    }

    private Place place(String id, long buyer) {
        return new Place(id, new PlaceCipher.Origin(buyer, sector(), 0), 1, NOON, new Wish(1, 0, false), 1, 1);
    }

    private Hold hold(String id) {
        return new Hold(id, sector(), new Allotment(1, 0), NOON, NOON.plus(Duration.ofMinutes(5)));
    }

    private void run(Consumer<MoneyRecords> act) {
        ask(records -> {
            act.accept(records);
            return null;
        });
    }

    private Charge charge(String txid, int attempt) {
        return new Charge(txid, hold, attempt, PRICE, NOON, NOON.plus(Duration.ofMinutes(5)));
    }

    private static Settlement settlement(String endToEndId) {
        return new Settlement(endToEndId, "tx", PRICE, NOON);
    }

    private static Payment returned(String endToEndId) {
        return Payment.returned(settlement(endToEndId), NOON, RefundReason.LATE);
    }

    private static Refund refund(String endToEndId) {
        return new Refund(endToEndId, RefundReason.LATE, PRICE, null, NOON);
    }

    private Order order(String number) {
        return new Order(number, place, PRICE, NOON);
    }

    @Test
    void aChargeIsFoundAsItWasMade() {
        run(records -> records.add(charge("tx", 0)));

        Charge found = ask(records -> records.charge("tx")).orElseThrow();

        assertThat(found.place()).isEqualTo("a");
        assertThat(found.amount()).isEqualTo(PRICE);
        assertThat(found.createdAt()).isEqualTo(NOON);
        assertThat(found.copyPaste()).isEmpty();
        assertThat(found.state()).isEqualTo(ChargeState.REQUESTED);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(find(records -> records.charge("none"))).isEmpty();
        assertThat(list(records -> records.charges("none"))).isEmpty();
        assertThat(find(records -> records.payment("none"))).isEmpty();
        assertThat(find(records -> records.paymentOf("none"))).isEmpty();
        assertThat(find(records -> records.refund("none"))).isEmpty();
        assertThat(list(records -> records.refunds("none"))).isEmpty();
        assertThat(find(records -> records.order("none"))).isEmpty();
    }

    @Test
    void whatBecomesOfAChargeIsKept() {
        run(records -> records.add(charge("tx", 0)));

        run(records -> records.charge("tx").orElseThrow().activate("00020126"));

        assertThat(find(records -> records.charge("tx")).flatMap(Charge::copyPaste))
                .contains("00020126");
    }

    @Test
    void theChargesOfAHoldComeNewestFirst() {
        run(records -> records.add(charge("first", 0)));
        run(records -> records.add(charge("second", 1)));

        assertThat(list(records -> records.charges("a")))
                .extracting(Charge::txid)
                .containsExactly("second", "first");
        assertThat(list(records -> records.charges("b"))).isEmpty();
    }

    @Test
    void aChargeIsWrittenOnce() {
        run(records -> records.add(charge("tx", 0)));

        refused(records -> records.add(charge("tx", 1)));
    }

    @Test
    void aHoldHasOneChargeAnAttempt() {
        run(records -> records.add(charge("first", 0)));

        refused(records -> records.add(charge("second", 0)));
    }

    @Test
    void whatPaidAnOrderIsFound() {
        run(records -> records.add(order("1")));
        run(records -> {
            records.add(Payment.bought(settlement("E1"), NOON, Payment.Outcome.CONFIRMED, "1"));
            records.add(returned("E2"));
        });

        assertThat(find(records -> records.paymentOf("1")).map(Payment::settlement))
                .contains(settlement("E1"));
        assertThat(find(records -> records.payment("E2")).flatMap(Payment::reason))
                .contains("LATE");
    }

    @Test
    void aPaymentIsWrittenOnce() {
        run(records -> records.add(returned("E1")));

        refused(records -> records.add(returned("E1")));
    }

    @Test
    void allRefundsOfAPaymentAreFoundFailedOnesAsWell() {
        run(records -> {
            records.add(returned("E1"));
            records.add(returned("E2"));
        });
        run(records -> {
            records.add(refund("E1"));
            records.add(refund("E2"));
        });

        Refund again = ask(records -> {
            Refund next = records.refunds("E1").get(0).fail(NOON).orElseThrow();
            records.add(next);
            return next;
        });

        assertThat(list(records -> records.refunds("E1")))
                .extracting(Refund::id, Refund::pending)
                .containsExactlyInAnyOrder(tuple(refund("E1").id(), false), tuple(again.id(), true));
    }

    /** A rule that writes down what came back sums up all that came back, in one transaction. */
    @Test
    void whatWasJustAddedIsFound() {
        int found = ask(records -> {
            records.add(returned("E1"));
            records.add(refund("E1"));
            return records.refunds("E1").size();
        });
        boolean ordered = ask(records -> {
            records.add(order("1"));
            records.add(Payment.bought(settlement("E2"), NOON, Payment.Outcome.CONFIRMED, "1"));
            return records.paymentOf("1").isPresent();
        });

        assertThat(found).isOne();
        assertThat(ordered).isTrue();
    }

    @Test
    void aRefundIsWrittenOnce() {
        run(records -> records.add(returned("E1")));
        run(records -> records.add(refund("E1")));

        refused(records -> records.add(refund("E1")));
        assertThat(find(records -> records.refund(refund("E1").id())).map(Refund::amount))
                .contains(PRICE);
    }

    @Test
    void anOrderIsFoundAndWhatBecomesOfItIsKept() {
        run(records -> records.add(order("1")));

        run(records -> records.order("1").orElseThrow().withdraw());

        Order found = ask(records -> records.order("1")).orElseThrow();
        assertThat(found.status()).isEqualTo(Order.Status.WITHDRAWN);
        assertThat(found.total()).isEqualTo(PRICE);
        assertThat(found.buyer()).isEqualTo(1);
    }

    @Test
    void anOrderIsWrittenOnce() {
        run(records -> records.add(order("1")));

        refused(records -> records.add(new Order("1", otherPlace, PRICE, NOON)));
    }

    @Test
    void aPlaceHasOneOrder() {
        run(records -> records.add(order("1")));

        refused(records -> records.add(order("2")));
    }

    @Test
    void theSectorHasItsPrices() {
        assertThat(ask(records -> records.sector(sector())).prices().full()).isEqualTo(PRICE);
    }

    private void refused(Consumer<MoneyRecords> act) {
        assertThatThrownBy(() -> run(act)).isInstanceOf(RuntimeException.class);
    }
}
