package org.bilheteria.simulator.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Takes and finds refunds. */
public final class Refunds {

    /** Counted from settlement (BCB). */
    private static final Duration WINDOW = Duration.ofDays(90);

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{1,35}");

    private final Ledger ledger;
    private final Clock clock;

    public Refunds(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param notices how many posts to the receiver become due when it settles; 0 if the same request was taken before */
    public record Requested(Refund refund, boolean isNew, int notices) {}

    /** @throws PixRefusal if there is no such payment, the id stands for another refund, or the sum would be too much */
    public Requested request(String endToEndId, String id, RefundOrder order) {
        return ledger.decide(() -> {
            Payment payment = payment(endToEndId);
            return payment.refund(id)
                    .map(existing -> new Requested(same(existing, order.amount()), false, 0))
                    .orElseGet(() -> take(payment, id, order));
        });
    }

    /**
     * Some or all of a payment, taken back by the payer's bank; all of one that was taken back whole is the same again.
     *
     * @throws PixRefusal as {@link #request}
     */
    public Requested takeBack(String endToEndId, TakeBack order) {
        return ledger.decide(() -> {
            Payment payment = payment(endToEndId);
            Amount rest = payment.rest(clock.instant());
            String id = order.id() == null ? TransferIds.takenBack(payment, rest.isPositive()) : order.id();
            Amount amount = order.amount() != null
                    ? order.amount()
                    : payment.refund(id).map(Refund::amount).orElse(rest);
            return request(endToEndId, id, new RefundOrder(amount, order.nature(), "Mecanismo Especial de Devolução"));
        });
    }

    private static Refund same(Refund existing, Amount amount) {
        if (!existing.amount().equals(amount)) {
            throw invalid("Este id já foi usado em outra devolução deste Pix.", "id");
        }
        return existing;
    }

    private Requested take(Payment payment, String id, RefundOrder order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        check(payment, id, order.amount(), now);
        Refund refund = new Refund(
                id,
                TransferIds.refund(now),
                order.amount(),
                order.nature(),
                order.description(),
                now,
                !payment.refundable());
        boolean heard = payment.announced() && ledger.webhook(payment.key()).isPresent();
        ledger.record(new Entry.RefundRequested(payment.endToEndId(), refund, heard ? 1 : 0));
        return new Requested(refund, true, heard ? 1 : 0);
    }

    private static void check(Payment payment, String id, Amount amount, Instant now) {
        if (!ID.matcher(id).matches()) {
            throw invalid("O id deve ter de 1 a 35 letras ou algarismos.", "id");
        }
        if (!amount.isPositive() || amount.compareTo(payment.rest(now)) > 0) {
            throw invalid("A soma das devoluções excederia o valor do Pix, ou o valor é zero.", "devolucao.valor");
        }
        if (now.isAfter(payment.settledAt().plus(WINDOW))) {
            throw invalid("O prazo de 90 dias para devolver este Pix passou.", "devolucao");
        }
    }

    private static PixRefusal invalid(String detail, String property) {
        return new PixRefusal(ErrorType.PIX_DEVOLUCAO_INVALIDA, detail, property);
    }

    /** @throws PixRefusal if there is none */
    public Refund existing(String endToEndId, String id) {
        return payment(endToEndId)
                .refund(id)
                .orElseThrow(
                        () -> new PixRefusal(ErrorType.PIX_DEVOLUCAO_NAO_ENCONTRADA, "Nenhuma devolução com este id."));
    }

    private Payment payment(String endToEndId) {
        return ledger.payment(endToEndId)
                .orElseThrow(() -> new PixRefusal(ErrorType.PIX_NAO_ENCONTRADO, "Nenhum Pix com este endToEndId."));
    }
}
