package org.bilheteria.account.openid;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.Cpf;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.cpf.CpfDesk;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/** The identities in the database, and which account each opens; each call is a transaction. */
@Stateless
public class IdentityDesk {

    @PersistenceContext
    EntityManager database;

    @Inject
    BuyerRegister buyers;

    @Inject
    VouchedAccounts accounts;

    @Inject
    CpfDesk cpfs;

    @Inject
    PasskeyRegister passkeys;

    @Inject
    Confirmation confirmation;

    @Inject
    Clock clock;

    @Inject
    Event<IdentityChanged> changes;

    /**
     * Whose account an identity opens.
     *
     * @return empty when it is nobody's, and may become somebody's
     * @throws OpenIdRefused LINK_FIRST when an account has its e-mail and the word of the provider is not enough; CPF_PROVED when
     *     another account has proved its CPF
     * @throws UniqueValueTaken when the attempt was answered before
     */
    public Optional<Buyer> signIn(Attempt attempt, Vouched vouched) {
        answered(attempt);
        Optional<LinkedIdentity> known = find(vouched);
        if (known.isPresent()) {
            return Optional.of(open(used(known.get(), vouched)));
        }
        Optional<Buyer> owner = vouched.email()
                .flatMap(email -> buyers.byEmail(email.address()))
                .map(IdentityDesk::open);
        owner.ifPresent(buyer -> {
            if (!mayLink(buyer)) {
                throw new OpenIdRefused(
                        Trouble.LINK_FIRST, "An account has this e-mail: sign in there first, and link");
            }
            link(buyer, vouched);
        });
        return owner;
    }

    /**
     * Whether a provider's word for a mailbox opens the account that has it, as a mailed code would: where mailboxes are confirmed at
     * sign-up, or whoever typed a stranger's e-mail would share that account. Not one that runs sales: whoever has its password links
     * it.
     */
    private boolean mayLink(Buyer buyer) {
        return confirmation.needed() && !buyer.staff();
    }

    private static Buyer open(Buyer owner) {
        if (owner.switchedOff()) {
            throw new OpenIdRefused(Trouble.DECLINED, "The account is switched off");
        }
        return owner;
    }

    private Buyer used(LinkedIdentity identity, Vouched vouched) {
        identity.used(UtcMicros.now(clock));
        Buyer owner = buyers.buyer(identity.buyer()).orElseThrow();
        vouched.proved()
                .filter(cpf -> !owner.staff())
                .filter(cpf -> !cpfs.provedByAnother(owner.id(), cpf))
                .ifPresent(cpf -> cpfs.prove(owner.id(), cpf));
        return owner;
    }

    private void link(Buyer buyer, Vouched vouched) {
        Optional<Cpf> proved = vouched.proved().filter(cpf -> !buyer.staff());
        if (proved.filter(cpf -> cpfs.provedByAnother(buyer.id(), cpf)).isPresent()) {
            throw new OpenIdRefused(Trouble.CPF_PROVED, "Another account has proved this CPF");
        }
        LinkedIdentity identity = new LinkedIdentity(buyer.id(), vouched, UtcMicros.now(clock));
        database.persist(identity);
        UniqueValueTaken.flush(database);
        proved.ifPresent(cpf -> cpfs.prove(buyer.id(), cpf));
        changes.fire(IdentityChanged.of(identity, true));
    }

    /**
     * Adds an identity to the account that is signed in; one that it has already stays.
     *
     * @throws OpenIdRefused TAKEN when it opens another one; CPF_PROVED when another has proved its CPF
     * @throws UniqueValueTaken when the attempt was answered before
     */
    public void add(long buyer, Attempt attempt, Vouched vouched) {
        answered(attempt);
        Optional<LinkedIdentity> known = find(vouched);
        if (known.isPresent() && known.get().buyer() != buyer) {
            throw new OpenIdRefused(Trouble.TAKEN, "This identity opens another account");
        }
        if (known.isEmpty()) {
            link(buyers.buyer(buyer).orElseThrow(), vouched);
        }
    }

    /**
     * Makes an account that the identity opens.
     *
     * @throws Refused as {@link VouchedAccounts#add} does
     * @throws UniqueValueTaken when somebody was faster, perhaps they themselves
     */
    public Buyer signUp(Vouched vouched, @Nullable String name, @Nullable String cpf) {
        long id = accounts.add(name, vouched.email().orElseThrow(), vouched.proved(), cpf);
        database.persist(new LinkedIdentity(id, vouched, UtcMicros.now(clock)));
        UniqueValueTaken.flush(database);
        return buyers.buyer(id).orElseThrow();
    }

    /** Whose account an identity opens; nothing is noted. */
    public Optional<Buyer> owner(Vouched vouched) {
        return find(vouched).flatMap(identity -> buyers.buyer(identity.buyer()));
    }

    private void answered(Attempt attempt) {
        database.persist(new AnsweredAttempt(attempt));
        UniqueValueTaken.flush(database);
    }

    private Optional<LinkedIdentity> find(Vouched vouched) {
        return database.createQuery(
                        "select i from LinkedIdentity i where i.issuer = :issuer and i.subject = :subject",
                        LinkedIdentity.class)
                .setParameter("issuer", vouched.issuer())
                .setParameter("subject", vouched.subject())
                .getResultStream()
                .findFirst();
    }

    /** A buyer's, the oldest first. */
    public List<LinkedIdentity> of(long buyer) {
        return database.createQuery(
                        "select i from LinkedIdentity i where i.buyer = :buyer order by i.linkedAt, i.id",
                        LinkedIdentity.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    /**
     * From now on nobody signs in by it.
     *
     * @throws Refused NOT_FOUND if the buyer has no such identity
     * @throws OpenIdRefused LAST_WAY_IN if nothing else opens the account
     */
    public void unlink(long buyer, String id) {
        // Locked: of two that are removed at once one must stay.
        Buyer owner = database.find(Buyer.class, buyer, LockModeType.PESSIMISTIC_WRITE);
        LinkedIdentity identity = database.find(LinkedIdentity.class, id);
        if (owner == null || identity == null || identity.buyer() != buyer) {
            throw new Refused(Refusal.NOT_FOUND, "There is no such identity");
        }
        boolean last = of(buyer).size() == 1;
        if (last && !owner.hasPassword() && passkeys.of(buyer).isEmpty()) {
            throw new OpenIdRefused(Trouble.LAST_WAY_IN, "Nothing else opens the account");
        }
        remove(identity);
    }

    private void remove(LinkedIdentity identity) {
        database.remove(identity);
        changes.fire(IdentityChanged.of(identity, false));
    }

    /** Removes all of a buyer's: whoever lost the account can't know which of them are their own. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void removeAll(long buyer) {
        of(buyer).forEach(this::remove);
    }

    /** With the account; nobody is told of each. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(@Observes AccountErased erased) {
        database.createQuery("delete from LinkedIdentity i where i.buyer = :buyer")
                .setParameter("buyer", erased.buyer())
                .executeUpdate();
    }

    /** Forgets answered attempts that are over anyway. */
    public void forgetAttempts(Instant now) {
        database.createQuery("delete from AnsweredAttempt a where a.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
