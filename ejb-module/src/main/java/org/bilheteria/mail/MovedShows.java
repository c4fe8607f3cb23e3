package org.bilheteria.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.Announcement;
import org.bilheteria.catalogue.ShowChange;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.shared.Settings;

/**
 * Finds those whose show was moved or renamed after they had bought. A while after the last change, so that a slip that is put
 * right at once is told to nobody; then in batches, for there may be a hundred thousand of them. A round that was broken off
 * begins anew: a mail that is written down already is not written a second time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MovedShows {

    private static final int BATCH = 500;

    @PersistenceContext
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What an order's buyer was told, and what is so now. */
    public record Told(Announcement before, Announcement now) {}

    public void writeMails() {
        settled().forEach(this::write);
    }

    /** The last change of each performance of which somebody is still to be told. */
    private List<ShowChange> settled() {
        return database.createQuery(
                        "select c from ShowChange c where c.told = false and c.changedAt <= :settled and c.id ="
                                + " (select max(d.id) from ShowChange d where d.performance = c.performance)",
                        ShowChange.class)
                .setParameter("settled", clock.instant().minus(settings.noticeSettle()))
                .getResultList();
    }

    private void write(ShowChange change) {
        String last = "";
        List<Order> batch;
        do {
            batch = liveOrders(change, last);
            outbox.changed(batch, change);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).number();
        } while (batch.size() == BATCH);
        outbox.told(change);
    }

    private List<Order> liveOrders(ShowChange change, String after) {
        return database.createQuery(
                        "select o from TicketOrder o where o.performance = :performance and o.status = :live"
                                + " and o.paidAt <= :changed and o.number > :after order by o.number",
                        Order.class)
                .setParameter("performance", change.performance())
                .setParameter("live", Order.Status.PAID)
                .setParameter("changed", change.changedAt())
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    static String reference(String order, ShowChange change) {
        return order + '.' + change.id();
    }

    static String order(OutgoingMail mail) {
        return mail.reference().substring(0, mail.reference().indexOf('.'));
    }

    private static long change(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf('.') + 1));
    }

    /**
     * What a mail tells. Empty when there is nothing to tell: the show was moved back to what its buyer knows, or on, which the
     * next mail tells.
     */
    public Optional<Told> told(OutgoingMail mail, Order order) {
        List<ShowChange> changes = database.createQuery(
                        "select c from ShowChange c where c.performance = :performance order by c.id", ShowChange.class)
                .setParameter("performance", order.performance())
                .getResultList();
        ShowChange last = changes.get(changes.size() - 1);
        if (last.id() != change(mail.reference())) {
            return Optional.empty();
        }
        long known = lastTold(order, changes);
        return changes.stream()
                .filter(change -> change.id() > known && !change.changedAt().isBefore(order.paidAt()))
                .findFirst()
                .map(first -> new Told(first.before(), last.after()))
                .filter(told -> !told.before().equals(told.now()));
    }

    /** The change up to which a mail told the buyer of an order; 0 for none. */
    private long lastTold(Order order, List<ShowChange> changes) {
        return database
                .createQuery(
                        "select m.reference from OutgoingMail m where m.kind = :kind and m.state = :sent"
                                + " and m.reference in :references",
                        String.class)
                .setParameter("kind", MailKind.CHANGED)
                .setParameter("sent", OutgoingMail.State.SENT)
                .setParameter(
                        "references",
                        changes.stream()
                                .map(change -> reference(order.number(), change))
                                .toList())
                .getResultList()
                .stream()
                .mapToLong(MovedShows::change)
                .max()
                .orElse(0);
    }
}
