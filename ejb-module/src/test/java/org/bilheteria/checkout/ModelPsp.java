package org.bilheteria.checkout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.UtcMicros;

/** A payment provider as docs/pix.md and its manuals describe it, with everything that was seen to go wrong with one. */
final class ModelPsp implements Psp {

    final Map<String, ModelCharge> charges = new LinkedHashMap<>();
    final Map<String, ModelPayment> payments = new LinkedHashMap<>();
    private final Clock clock;
    private final Random random;
    private final Chaos chaos;
    private Instant busyUntil = Instant.MIN;
    boolean away;

    ModelPsp(Clock clock, Random random, Chaos chaos) {
        this.clock = clock;
        this.random = random;
        this.chaos = chaos;
    }

    private interface Answer<T> {
        T give();
    }

    /** Asked may mean: not reached, done but the answer lost, done; and anything may happen before and after. */
    private <T> T asked(Answer<T> act) throws PspException {
        chaos.step();
        if (chaos.strikes(1)) {
            throw new PspRefused("403 or whatever it says");
        }
        hearNoMore();
        if (away || chaos.strikes(4)) {
            throw new Unreached();
        }
        T answer = act.give();
        if (chaos.strikes(4)) {
            throw new Unreached();
        }
        chaos.step();
        return answer;
    }

    /** 429: not asked again until it wants to be, for a moment or so long that clocks stop. */
    private void hearNoMore() throws PspBusy {
        if (chaos.strikes(1)) {
            busyUntil = clock.instant().plusSeconds(random.nextBoolean() ? 5 : 90);
        }
        if (chaos.goesWrong() && clock.instant().isBefore(busyUntil)) {
            throw new PspBusy(Duration.between(clock.instant(), busyUntil));
        }
    }

    @Override
    public PspCharge create(String txid, Money amount, long seconds, String text) throws PspException {
        return asked(() -> charges.computeIfAbsent(
                        txid, id -> new ModelCharge(id, amount, clock.instant().plusSeconds(seconds)))
                .known());
    }

    @Override
    public Optional<PspCharge> charge(String txid) throws PspException {
        return asked(() -> Optional.ofNullable(charges.get(txid)).map(ModelCharge::known));
    }

    @Override
    public Optional<PspCharge> remove(String txid) throws PspException {
        asked(() -> {
            Optional.ofNullable(charges.get(txid)).ifPresent(ModelCharge::remove);
            return true;
        });
        return charge(txid);
    }

    @Override
    public void extend(String txid, long seconds) throws PspException {
        asked(() -> charges.get(txid).until = charges.get(txid).created.plusSeconds(seconds));
    }

    @Override
    public PspRefund refund(String endToEndId, String refundId, Money amount) throws PspException {
        Optional<PspRefund> refund = asked(() -> payments.get(endToEndId).refund(refundId, amount));
        return refund.orElseThrow(() -> new PspRefused("More than was paid"));
    }

    @Override
    public Optional<PspRefund> refundStatus(String endToEndId, String refundId) throws PspException {
        return asked(() -> payments.get(endToEndId).known(refundId));
    }

    @Override
    public PspPayments payments(Instant from, Instant to) throws PspException {
        return asked(() -> PspPayments.of(payments.values().stream()
                .filter(payment -> !payment.settlement.settledAt().isBefore(from)
                        && payment.settlement.settledAt().isBefore(to))
                .map(ModelPayment::known)
                .toList()));
    }

    @Override
    public Optional<PspPayment> payment(String endToEndId) throws PspException {
        return asked(() -> Optional.ofNullable(payments.get(endToEndId)).map(ModelPayment::known));
    }

    @Override
    public PspPayments refunded(Instant from, Instant to) throws PspException {
        return PspPayments.of(payments(from, to).payments().stream()
                .filter(payment -> !payment.refunds().isEmpty())
                .toList());
    }

    @Override
    public void notifyAt(String url) {}

    @Override
    public Optional<String> notifiedAt() {
        return Optional.empty();
    }

    @Override
    public void stopNotices() {}

    /** Money settles now, whatever the charge says: PSPs should refuse it when it is over, and do not always. */
    Settlement pay(String txid, Money amount) {
        String id = String.format("E%031d", payments.size() + 1);
        // Now and then the PSP's clock is behind.
        Instant settled = UtcMicros.now(clock).minusMillis(chaos.strikes(10) ? random.nextInt(2_000) : 0);
        Settlement settlement = new Settlement(id, txid, amount, settled);
        payments.put(id, new ModelPayment(settlement, chaos.strikes(8)));
        Optional.ofNullable(charges.get(txid)).ifPresent(charge -> charge.settle(settlement));
        return settlement;
    }

    /** The bank goes on with refunds that are under way. @param fails whether it could not pay them */
    void workOnRefunds(boolean fails) {
        PspRefundStatus end = fails ? PspRefundStatus.FAILED : PspRefundStatus.DONE;
        payments.values()
                .forEach(payment ->
                        payment.refunds.replaceAll((id, refund) -> refund.status() == PspRefundStatus.PROCESSING
                                ? new PspRefund(id, refund.endToEndId(), refund.amount(), end)
                                : refund));
    }

    /** A charge of the PSP's books. */
    final class ModelCharge {

        private final String txid;
        private final Money amount;
        private final Instant created = clock.instant();
        private Instant until;
        private PspChargeStatus status = PspChargeStatus.ACTIVE;
        private final List<Settlement> paid = new ArrayList<>();

        ModelCharge(String txid, Money amount, Instant until) {
            this.txid = txid;
            this.amount = amount;
            this.until = until;
        }

        PspCharge known() {
            return new PspCharge(txid, status, "code-" + txid, List.copyOf(paid));
        }

        void remove() {
            if (status == PspChargeStatus.ACTIVE) {
                status = PspChargeStatus.REMOVED;
            }
        }

        void settle(Settlement settlement) {
            status = PspChargeStatus.COMPLETED;
            paid.add(settlement);
        }

        Money amount() {
            return amount;
        }

        /** Whether a well-behaved bank would still pay it. */
        boolean payable() {
            return status == PspChargeStatus.ACTIVE && clock.instant().isBefore(until);
        }
    }

    /** A payment of the PSP's books. */
    final class ModelPayment {

        final Settlement settlement;
        final Map<String, PspRefund> refunds = new LinkedHashMap<>();
        private final Settlement listed;

        /** @param nameless whether the list names no txid, which only the charge then tells */
        ModelPayment(Settlement settlement, boolean nameless) {
            this.settlement = settlement;
            this.listed = nameless
                    ? new Settlement(settlement.endToEndId(), "", settlement.amount(), settlement.settledAt())
                    : settlement;
        }

        PspPayment known() {
            return new PspPayment(listed, List.copyOf(refunds.values()));
        }

        Optional<PspRefund> known(String id) {
            return Optional.ofNullable(refunds.get(id));
        }

        Optional<PspRefund> refund(String id, Money amount) {
            if (!refunds.containsKey(id)) {
                if (returned() + amount.cents() > settlement.amount().cents()) {
                    return Optional.empty();
                }
                refunds.put(id, new PspRefund(id, settlement.endToEndId(), amount, PspRefundStatus.PROCESSING));
            }
            return known(id);
        }

        /** The payer's bank takes part of it back, or the merchant gives it by hand: of what is left, at most so much. */
        void takeBack(long most) {
            long part = Math.min(most, settlement.amount().cents() - returned());
            if (part > 0) {
                String id = "MED" + refunds.size();
                refunds.put(id, new PspRefund(id, settlement.endToEndId(), new Money(part), PspRefundStatus.DONE));
            }
        }

        /** Centavos given back or about to be. */
        long returned() {
            return refunds.values().stream()
                    .filter(refund -> refund.status() != PspRefundStatus.FAILED)
                    .mapToLong(refund -> refund.amount().cents())
                    .sum();
        }
    }

    /** The PSP was not reached, or its answer was lost. */
    private static final class Unreached extends PspUnavailable {

        private static final long serialVersionUID = 1L;

        Unreached() {
            super("not reached");
        }
    }
}
