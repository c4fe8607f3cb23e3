package org.bilheteria.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.reconcile.Reviews;
import org.bilheteria.checkout.refund.RefundDesk;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.shared.Money;
import org.bilheteria.steering.jmx.MoneyMXBean;

/** The bean of money that waits for a person; whoever decides is named by the tool they use. */
@ApplicationScoped
class MoneyHandle implements MoneyMXBean {

    @Inject
    Reviews reviews;

    @Inject
    RefundReader refunds;

    @Inject
    RefundDesk desk;

    @Override
    public String[] getReview() {
        return StandardExceptions.translated(
                () -> reviews.open().stream().map(MoneyHandle::line).toArray(String[]::new));
    }

    @Override
    public String[] getTroubled() {
        return StandardExceptions.translated(
                () -> refunds.troubled().stream().map(MoneyHandle::line).toArray(String[]::new));
    }

    @Override
    public void giveBack(String payment, String actor) {
        act(() -> reviews.refund(payment, actor));
    }

    @Override
    public void assign(String payment, String txid, String actor) {
        act(() -> reviews.assign(payment, txid, actor));
    }

    @Override
    public void noteReturn(String payment, String id, String amount, String actor) {
        act(() -> reviews.returnedByHand(payment, id, money(amount), actor));
    }

    @Override
    public void retry(String refund, String actor) {
        act(() -> desk.retry(refund, actor));
    }

    @Override
    public void stop(String refund, String actor) {
        act(() -> desk.stop(refund, actor));
    }

    private static Money money(String text) {
        try {
            return Money.of(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The amount is like 10.00");
        }
    }

    private static void act(Runnable decision) {
        StandardExceptions.translated(() -> {
            decision.run();
            return true;
        });
    }

    private static String line(Payment payment) {
        return "payment=" + payment.endToEndId() + " amount=" + payment.amount() + " settledAt="
                + payment.settlement().settledAt() + " reason="
                + payment.reason().orElse("") + " txid=\""
                + payment.settlement().txid().replaceAll("[^ -!#-~]", "?") + '"';
    }

    private static String line(Refund refund) {
        return "refund=" + refund.id() + " payment=" + refund.endToEndId() + " amount=" + refund.amount() + " reason="
                + refund.reason() + " requestedAt=" + refund.requestedAt() + " tries=" + refund.tries() + " stopped="
                + refund.stopped();
    }
}
