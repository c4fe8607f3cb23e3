package org.bilheteria.steering.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.bilheteria.audit.Audit;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.TicketsAsked;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Sends the tickets of an order once more, to the mailbox of its account. */
@Stateless
public class TicketsAgain {

    static final int A_DAY = 3;
    static final Duration DAY = Duration.ofDays(1);

    private static final String ACT = "send tickets again";

    @Inject
    Orders orders;

    @Inject
    Audit audit;

    @Inject
    Event<TicketsAsked> asked;

    @Inject
    Clock clock;

    /**
     * Has them mailed; in the audit log, which also says how often that was done today.
     *
     * @throws Refused NOT_FOUND; WRONG_PHASE when the tickets are void; TOO_MANY_MAILS after {@link #A_DAY} times within a day
     */
    public void send(String number, String actor) {
        Order order = orders.order(number).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such order"));
        if (!order.live()) {
            throw new Refused(Refusal.WRONG_PHASE, "Its tickets are void");
        }
        String subject = "order " + number;
        if (audit.count(ACT, subject, clock.instant().minus(DAY)) >= A_DAY) {
            throw new Refused(Refusal.TOO_MANY_MAILS, "They were sent " + A_DAY + " times within a day", DAY);
        }
        audit.append(actor, ACT, subject);
        asked.fire(new TicketsAsked(number, order.buyer()));
    }
}
