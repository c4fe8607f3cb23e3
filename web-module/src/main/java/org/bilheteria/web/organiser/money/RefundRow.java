package org.bilheteria.web.organiser.money;

import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.web.page.Language;

/**
 * A refund as it is shown.
 *
 * @param stopped whether the PSP is not asked for it, though the money is still owed
 * @param doneAt empty while it is not done
 */
public record RefundRow(
        String id,
        String payment,
        String amount,
        String reasonKey,
        String since,
        String tries,
        String stateKey,
        boolean pending,
        boolean stopped,
        String doneAt) {

    static RefundRow of(Refund refund, Language language) {
        boolean stopped = refund.pending() && refund.stopped();
        return new RefundRow(
                refund.id(),
                refund.endToEndId(),
                language.write(refund.amount()),
                "MoneyReason." + refund.reason(),
                language.exact(refund.requestedAt()),
                language.text("money.tries", refund.tries()),
                "RefundState." + (stopped ? "STOPPED" : refund.state()),
                refund.pending(),
                stopped,
                refund.doneAt().map(language::write).orElse(""));
    }
}
