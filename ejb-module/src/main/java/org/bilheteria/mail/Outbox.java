package org.bilheteria.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bilheteria.account.EmailInUse;
import org.bilheteria.account.MailboxAsked;
import org.bilheteria.account.cpf.CpfReclaimed;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.account.factor.FactorChanged;
import org.bilheteria.account.openid.IdentityChanged;
import org.bilheteria.account.passkey.PasskeyChanged;
import org.bilheteria.account.recovery.EmailChangeAsked;
import org.bilheteria.account.recovery.EmailChanged;
import org.bilheteria.account.recovery.PasswordChanged;
import org.bilheteria.account.recovery.RecoveryAsked;
import org.bilheteria.account.watch.StrangeSignIn;
import org.bilheteria.catalogue.ShowChange;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.OrderRevoked;
import org.bilheteria.checkout.ledger.RefundDecided;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.TicketsAsked;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCancelled;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.UtcMicros;

/** Writes down what is to be told, in the transaction in which it happens, each thing once. */
@Stateless
public class Outbox {

    @PersistenceContext
    EntityManager database;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    @Inject
    Event<NumbersCalled> callsWritten;

    @Inject
    Event<NumberNear> nearWritten;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirmed(@Observes OrderConfirmed confirmed) {
        put(MailKind.CONFIRMED, confirmed.buyer(), confirmed.order());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tickets(@Observes TicketsAsked asked) {
        put(MailKind.TICKETS, asked.buyer(), asked.order() + '.' + RandomId.of(10));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refund(@Observes RefundDecided refund) {
        boolean cancelled = refund.reason() == RefundReason.SHOW_CANCELLED;
        MailKind decided = cancelled ? MailKind.CANCELLED : MailKind.REFUND;
        put(refund.done() ? MailKind.REFUNDED : decided, refund.buyer(), refund.refund());
    }

    /** Not asked whether it is written already: a place ends once, and there may be a million of them. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cancelled(@Observes PlaceCancelled cancelled) {
        database.persist(
                new OutgoingMail(MailKind.LINE_CANCELLED, cancelled.buyer(), cancelled.place(), UtcMicros.now(clock)));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void revoked(@Observes OrderRevoked revoked) {
        put(MailKind.REVOKED, revoked.buyer(), revoked.order());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recovery(@Observes RecoveryAsked asked) {
        put(MailKind.RECOVERY, asked.buyer(), asked.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void mailbox(@Observes MailboxAsked asked) {
        put(MailKind.CONFIRM_MAILBOX, asked.buyer(), asked.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void password(@Observes PasswordChanged changed) {
        put(MailKind.PASSWORD_CHANGED, changed.buyer(), changed.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void emailChange(@Observes EmailChangeAsked asked) {
        put(MailKind.EMAIL_CHANGE, asked.buyer(), asked.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void emailChanged(@Observes EmailChanged changed) {
        put(MailKind.EMAIL_CHANGED, changed.buyer(), changed.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void emailInUse(@Observes EmailInUse wanted) {
        put(MailKind.EMAIL_IN_USE, wanted.buyer(), wanted.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void passkey(@Observes PasskeyChanged change) {
        put(change.added() ? MailKind.PASSKEY_ADDED : MailKind.PASSKEY_REMOVED, change.buyer(), change.passkey());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void strange(@Observes StrangeSignIn strange) {
        put(MailKind.STRANGE_SIGN_IN, strange.buyer(), strange.sighting());
    }

    /** Of all mails of an erased account the last alone is left: that it is erased. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erased(@Observes AccountErased erased) {
        database.createQuery("delete from OutgoingMail m where m.buyer = :buyer")
                .setParameter("buyer", erased.buyer())
                .executeUpdate();
        put(MailKind.ACCOUNT_ERASED, erased.buyer(), erased.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void factor(@Observes FactorChanged change) {
        put(change.set() ? MailKind.FACTOR_SET : MailKind.FACTOR_REMOVED, change.buyer(), change.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void identity(@Observes IdentityChanged change) {
        put(change.added() ? MailKind.IDENTITY_LINKED : MailKind.IDENTITY_UNLINKED, change.buyer(), change.reference());
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cpf(@Observes CpfReclaimed reclaimed) {
        put(MailKind.CPF_RECLAIMED, reclaimed.loser(), reclaimed.reference());
    }

    /** These were called, and nobody has written so yet. */
    public void called(List<Place> places) {
        Instant now = UtcMicros.now(clock);
        places.forEach(place -> database.persist(new OutgoingMail(MailKind.CALLED, place.buyer(), place.id(), now)));
        callsWritten.fire(new NumbersCalled(places));
    }

    /** Somebody's number is near. */
    public void near(long buyer, String place) {
        if (put(MailKind.NEAR, buyer, place)) {
            nearWritten.fire(new NumberNear(buyer, place));
        }
    }

    /** The show of these orders was moved or renamed, by the last of its changes so far. */
    public void changed(List<Order> orders, ShowChange change) {
        orders.forEach(order -> put(MailKind.CHANGED, order.buyer(), MovedShows.reference(order.number(), change)));
    }

    /** Everybody's mail about a change, and about those before it, is written down. */
    public void told(ShowChange change) {
        database.createQuery("update ShowChange c set c.told = true where c.performance = :performance and c.id <= :id")
                .setParameter("performance", change.performance())
                .setParameter("id", change.id())
                .executeUpdate();
    }

    /** @return whether it was not written before */
    private boolean put(MailKind kind, long buyer, String reference) {
        boolean fresh = !written(kind, reference);
        if (fresh) {
            database.persist(new OutgoingMail(kind, buyer, reference, UtcMicros.now(clock)));
        }
        return fresh;
    }

    private boolean written(MailKind kind, String reference) {
        return !database.createQuery(
                        "select m.id from OutgoingMail m where m.kind = :kind and m.reference = :reference", Long.class)
                .setParameter("kind", kind)
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    /** What should be sent now: to those who have minutes to act before all others, then the longest due first. */
    public List<OutgoingMail> due(int most) {
        List<OutgoingMail> due = new ArrayList<>(due("=", most));
        if (due.size() < most) {
            due.addAll(due("<>", most - due.size()));
        }
        return due;
    }

    private List<OutgoingMail> due(String called, int most) {
        return database.createQuery(
                        "select m from OutgoingMail m where m.state = :due and m.nextTryAt <= :now and m.kind " + called
                                + " :called order by m.nextTryAt",
                        OutgoingMail.class)
                .setParameter("due", OutgoingMail.State.DUE)
                .setParameter("now", clock.instant())
                .setParameter("called", MailKind.CALLED)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many are not sent and not given up. */
    public long waiting() {
        return database.createQuery("select count(m) from OutgoingMail m where m.state = :due", Long.class)
                .setParameter("due", OutgoingMail.State.DUE)
                .getSingleResult();
    }

    /** A buyer's mails, the latest first. */
    public List<OutgoingMail> of(long buyer) {
        return database.createQuery(
                        "select m from OutgoingMail m where m.buyer = :buyer order by m.createdAt desc",
                        OutgoingMail.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    public void sent(long id) {
        change(id, mail -> mail.sent(UtcMicros.now(clock)));
    }

    public void later(long id) {
        change(id, mail -> mail.later(UtcMicros.now(clock)));
    }

    public void giveUp(long id) {
        change(id, OutgoingMail::giveUp);
    }

    /** One that is not there any more was of an account that was erased meanwhile. */
    private void change(long id, Consumer<OutgoingMail> act) {
        OutgoingMail mail = database.find(OutgoingMail.class, id);
        if (mail == null) {
            return;
        }
        act.accept(mail);
        if (mail.kind() == MailKind.ACCOUNT_ERASED && mail.state() != OutgoingMail.State.DUE) {
            erasures.told(mail.reference());
        }
    }
}
