package org.bilheteria.simulator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Settles and finds payments. */
public final class Payments {

    private final Ledger ledger;
    private final Clock clock;

    public Payments(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param notices how many posts to the receiver are now owed */
    public record Settlement(Payment payment, int notices) {}

    /**
     * Settles whatever is ordered: late, of another amount, again, or for a txid nobody asked for.
     *
     * @throws PixRefusal if the txid is unknown and no amount is given, or the charge is removed and the order isn't forced
     */
    public Settlement settle(PaymentOrder order) {
        return ledger.decide(() -> {
            Optional<Charge> charge = payable(order);
            Payment payment = payment(order, charge);
            int notices = order.announced() && ledger.webhook(payment.key()).isPresent() ? order.copies() : 0;
            ledger.record(new Entry.PaymentSettled(payment, notices));
            return new Settlement(payment, notices);
        });
    }

    private Optional<Charge> payable(PaymentOrder order) {
        Optional<Charge> charge = ledger.state().charge(order.txid());
        if (charge.isEmpty() && order.amount() == null) {
            throw new PixRefusal(
                    ErrorType.COB_NAO_ENCONTRADO, "Nenhuma cobrança com este txid e nenhum valor informado.");
        }
        if (charge.filter(Charge::isRemoved).isPresent() && !order.forced()) {
            throw new PixRefusal(ErrorType.COB_REMOVIDA, "A cobrança foi removida; \"force\":true paga mesmo assim.");
        }
        return charge;
    }

    private Payment payment(PaymentOrder order, Optional<Charge> charge) {
        Instant settledAt =
                order.settledAt() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : order.settledAt();
        return new Payment(
                unusedId(settledAt),
                order.txid(),
                charge.map(paid -> paid.terms().key()).orElseGet(this::anyKey),
                order.amount() == null ? charge.orElseThrow().terms().amount() : order.amount(),
                settledAt,
                order.refundable(),
                order.announced(),
                List.of());
    }

    private String unusedId(Instant settledAt) {
        String id = TransferIds.payment(settledAt);
        return ledger.payment(id).isPresent() ? unusedId(settledAt) : id;
    }

    /** A foreign txid names no key: the money goes to the first one that hears of payments. */
    private @Nullable String anyKey() {
        return ledger.state().webhooks().keySet().stream().findFirst().orElse(null);
    }

    /** @throws PixRefusal if there is none */
    public Payment existing(String endToEndId) {
        return ledger.payment(endToEndId)
                .orElseThrow(() -> new PixRefusal(ErrorType.PIX_NAO_ENCONTRADO, "Nenhum Pix com este endToEndId."));
    }

    /** By time of settlement. */
    public Page<Payment> settled(Span span) {
        return ledger.state().paymentsBySettlement().page(span).map(this::existing);
    }

    /** By time of settlement, those that pass the filter. */
    public Page<Payment> settled(Span span, Predicate<Payment> filter) {
        Page<String> page = ledger.state().paymentsBySettlement().page(span, id -> filter.test(existing(id)));
        return page.map(this::existing);
    }

    /** Those of one txid within the span, in the order they were made. */
    public Page<Payment> settledOf(String txid, Span span, Predicate<Payment> filter) {
        List<Payment> found = ledger.paymentsOf(txid).stream()
                .filter(payment -> !payment.settledAt().isBefore(span.from())
                        && !payment.settledAt().isAfter(span.to()))
                .filter(filter)
                .toList();
        return new Page<>(
                found.stream().skip(span.offset()).limit(span.pageSize()).toList(), found.size());
    }
}
