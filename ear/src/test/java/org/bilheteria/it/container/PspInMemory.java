package org.bilheteria.it.container;

import static org.bilheteria.psp.PspChargeStatus.ACTIVE;
import static org.bilheteria.psp.PspChargeStatus.COMPLETED;
import static org.bilheteria.psp.PspChargeStatus.REMOVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;

/** A payment provider without a network, so that a test decides the order of events. */
public class PspInMemory implements Psp {

    private final Map<String, PspCharge> charges = new ConcurrentHashMap<>();
    private final Map<String, PspPayment> payments = new ConcurrentHashMap<>();

    /** What becomes of refunds that are asked for from now on. */
    public volatile PspRefundStatus refunds = PspRefundStatus.DONE;

    @Override
    public PspCharge create(String txid, Money amount, long seconds, String text) {
        return charges.computeIfAbsent(txid, id -> new PspCharge(id, ACTIVE, "code-" + id, List.of()));
    }

    @Override
    public Optional<PspCharge> charge(String txid) {
        return Optional.ofNullable(charges.get(txid));
    }

    @Override
    public Optional<PspCharge> remove(String txid) {
        return Optional.ofNullable(charges.computeIfPresent(
                txid,
                (id, charge) -> charge.status() == ACTIVE
                        ? new PspCharge(id, REMOVED, charge.copyPaste(), charge.payments())
                        : charge));
    }

    @Override
    public void extend(String txid, long seconds) {
        // no charge expires here
    }

    @Override
    public PspRefund refund(String endToEndId, String refundId, Money amount) {
        PspRefund refund = new PspRefund(refundId, endToEndId, amount, refunds);
        payments.computeIfPresent(endToEndId, (id, payment) -> {
            List<PspRefund> all = new ArrayList<>(payment.refunds());
            all.removeIf(other -> other.id().equals(refundId));
            all.add(refund);
            return new PspPayment(payment.settlement(), all);
        });
        return refund;
    }

    @Override
    public Optional<PspRefund> refundStatus(String endToEndId, String refundId) {
        return payment(endToEndId).stream()
                .flatMap(payment -> payment.refunds().stream())
                .filter(refund -> refund.id().equals(refundId))
                .findFirst();
    }

    @Override
    public Optional<PspPayment> payment(String endToEndId) {
        return Optional.ofNullable(payments.get(endToEndId));
    }

    @Override
    public PspPayments payments(Instant from, Instant to) {
        return PspPayments.of(payments.values().stream()
                .filter(payment -> !payment.settlement().settledAt().isBefore(from)
                        && payment.settlement().settledAt().isBefore(to))
                .toList());
    }

    @Override
    public PspPayments refunded(Instant from, Instant to) {
        return PspPayments.of(payments(from, to).payments().stream()
                .filter(payment -> !payment.refunds().isEmpty())
                .toList());
    }

    @Override
    public void notifyAt(String url) {
        // notices are handed over by the tests
    }

    @Override
    public Optional<String> notifiedAt() {
        return Optional.empty();
    }

    @Override
    public void stopNotices() {
        // there are none
    }

    /** The buyer pays. */
    public Settlement pay(String txid, Money amount, Instant settledAt) {
        Settlement settlement = new Settlement(
                "E" + UUID.randomUUID().toString().replace("-", "").substring(1), txid, amount, settledAt);
        payments.put(settlement.endToEndId(), new PspPayment(settlement, List.of()));
        charges.computeIfPresent(txid, (id, charge) -> {
            List<Settlement> all = new ArrayList<>(charge.payments());
            all.add(settlement);
            return new PspCharge(id, COMPLETED, charge.copyPaste(), all);
        });
        return settlement;
    }

    /** The payer's bank takes the money back. */
    public void takeBack(Settlement settlement) {
        String id = "D" + settlement.endToEndId().substring(1);
        PspRefund refund = new PspRefund(id, settlement.endToEndId(), settlement.amount(), PspRefundStatus.DONE);
        payments.put(settlement.endToEndId(), new PspPayment(settlement, List.of(refund)));
    }
}
