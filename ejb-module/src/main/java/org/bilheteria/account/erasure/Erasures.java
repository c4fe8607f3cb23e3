package org.bilheteria.account.erasure;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.StaffRoles;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.role.Role;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** Erases accounts in the database, and knows for a while which were. */
@Stateless
public class Erasures {

    /** Longer than any arrival lies in a queue before it is stored. */
    public static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager database;

    @Inject
    KnownDevices devices;

    @Inject
    Event<AccountErased> erased;

    @Inject
    StaffRoles roles;

    @Inject
    Clock clock;

    /** The account, to be decided about: until this transaction ends nobody else erases it. Empty when it is not there any more. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Buyer> toErase(long buyer) {
        return Optional.ofNullable(database.find(Buyer.class, buyer, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Erases it. @throws Refused LAST_ORGANISER when nobody else could run the sale */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(Buyer buyer) {
        refuseLastOrganiser(buyer);
        Instant now = UtcMicros.now(clock);
        Erasure erasure = new Erasure(buyer, now);
        database.persist(erasure);
        devices.forget(buyer.email());
        erased.fire(new AccountErased(buyer.id(), buyer.email(), erasure.reference(), now));
        forgetSignUps(buyer.email());
        database.remove(buyer);
    }

    /** What somebody typed with this e-mail who never confirmed it. */
    private void forgetSignUps(String email) {
        database.createQuery("delete from PendingSignUp p where p.email = :email")
                .setParameter("email", email)
                .executeUpdate();
    }

    /** Of the last two one stays, though both erase themselves at the same moment: the roles are locked. */
    private void refuseLastOrganiser(Buyer buyer) {
        if (roles.of(buyer.id()).contains(Role.ORGANISER) && !roles.anotherOrganiser(buyer.id())) {
            throw new Refused(Refusal.LAST_ORGANISER, "Nobody else could run the sale");
        }
    }

    /** Where to tell that an account was erased; empty when that was told. */
    public Optional<String> address(String reference) {
        return find(reference).flatMap(Erasure::email);
    }

    /** The mailbox was told, or never will be: its address is forgotten. */
    public void told(String reference) {
        find(reference).ifPresent(Erasure::told);
    }

    private Optional<Erasure> find(String reference) {
        List<Erasure> found = database.createQuery(
                        "select e from Erasure e where e.reference = :reference", Erasure.class)
                .setParameter("reference", reference)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The numbers of the accounts that were erased since. */
    public List<Long> since(Instant moment) {
        return database.createQuery("select e.buyer from Erasure e where e.erasedAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Forgets erasures after which nothing can be under way any more. */
    public void purge() {
        database.createQuery("delete from Erasure e where e.erasedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
