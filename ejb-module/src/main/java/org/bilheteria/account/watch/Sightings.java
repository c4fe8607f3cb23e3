package org.bilheteria.account.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.shared.UtcMicros;

/** What was seen at accounts, in the database; each call is a transaction. */
@Stateless
public class Sightings {

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager database;

    @Inject
    BuyerRegister register;

    @Inject
    Clock clock;

    @Inject
    Event<StrangeSignIn> strange;

    public void guessed(@Observes GuessedOften guessed) {
        database.persist(Sighting.guesses(guessed));
    }

    /** Those nobody has looked at yet, the oldest first. */
    public List<String> waiting(int most) {
        return database.createQuery(
                        "select s.id from Sighting s where s.looked = false order by s.seenAt", String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Decides whether the owner is told of one; if not, it is forgotten. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look(String id) {
        Sighting seen = database.find(Sighting.class, id);
        if (seen == null || !taken(id)) {
            return;
        }
        Optional<Buyer> owner = owner(seen);
        if (owner.isPresent() && watch(owner.get(), seen).tells(seen, owner.get(), UtcMicros.now(clock))) {
            strange.fire(new StrangeSignIn(owner.get().id(), id));
        } else {
            database.remove(seen);
        }
    }

    /** Whether it was this node that took it. */
    private boolean taken(String id) {
        return database.createQuery("update Sighting s set s.looked = true where s.id = :id and s.looked = false")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private Optional<Buyer> owner(Sighting seen) {
        return seen.buyer().flatMap(register::buyer).or(() -> seen.email().flatMap(register::byEmail));
    }

    private AccountWatch watch(Buyer owner, Sighting seen) {
        AccountWatch watch = database.find(AccountWatch.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        if (watch == null) {
            watch = new AccountWatch(owner.id(), seen.seenAt());
            database.persist(watch);
        }
        return watch;
    }

    public Optional<Sighting> sighting(String id) {
        return Optional.ofNullable(database.find(Sighting.class, id));
    }

    /** What an account's owner was or may be told of in the last thirty days. */
    public List<Sighting> of(long buyer, String email) {
        return database.createQuery(
                        "select s from Sighting s where s.buyer = :buyer or s.email = :email order by s.seenAt",
                        Sighting.class)
                .setParameter("buyer", buyer)
                .setParameter("email", email)
                .getResultList();
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(@Observes AccountErased erased) {
        database.createQuery("delete from Sighting s where s.buyer = :buyer or s.email = :email")
                .setParameter("buyer", erased.buyer())
                .setParameter("email", erased.email())
                .executeUpdate();
        database.createQuery("delete from AccountWatch w where w.buyer = :buyer")
                .setParameter("buyer", erased.buyer())
                .executeUpdate();
    }

    /** Forgets what was seen long ago. */
    public void purge() {
        database.createQuery("delete from Sighting s where s.looked = true and s.seenAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
