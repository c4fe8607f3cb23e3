package org.bilheteria.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.role.StaffRole;

/** The accounts in the database. */
@Stateless
public class BuyerRegister {

    @PersistenceContext
    EntityManager database;

    public Optional<Buyer> buyer(long id) {
        return Optional.ofNullable(database.find(Buyer.class, id));
    }

    public Optional<Buyer> byEmail(String email) {
        return by("email", email);
    }

    public Optional<Buyer> byCpfHash(String hash) {
        return by("cpfHash", hash);
    }

    private Optional<Buyer> by(String field, String value) {
        return database.createQuery("select b from Buyer b where b." + field + " = :value", Buyer.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** @throws UniqueValueTaken if somebody with the same e-mail or CPF was faster */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long add(Buyer buyer) {
        database.persist(buyer);
        UniqueValueTaken.flush(database);
        return buyer.id();
    }

    /** Adds whoever runs the sale. @throws UniqueValueTaken if another node was faster */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void addOrganiser(Buyer organiser) {
        add(organiser);
        organiser.employ(true);
        database.persist(new StaffRole(organiser.id(), Role.ORGANISER));
    }

    /** As {@link #add}, in the caller's transaction. */
    public long join(Buyer buyer) {
        return add(buyer);
    }

    /**
     * Gives a CPF that was proved to whom it belongs.
     *
     * @return the account that had only typed it, and has none now; empty when nobody had
     * @throws UniqueValueTaken if another account has proved it, too
     */
    public Optional<Long> reclaimCpf(long owner, String hash, Instant now) {
        Optional<Buyer> other = byCpfHash(hash).filter(buyer -> buyer.id() != owner);
        other.ifPresent(this::lose);
        buyer(owner).ifPresent(buyer -> buyer.proveCpf(hash, now));
        UniqueValueTaken.flush(database);
        return other.map(Buyer::id);
    }

    /**
     * Takes a CPF from the account that had only typed it.
     *
     * @return the account, which has none now; empty when nobody had it
     * @throws UniqueValueTaken if it was proved there
     */
    public Optional<Long> releaseCpf(String hash) {
        Optional<Buyer> other = byCpfHash(hash);
        other.ifPresent(this::lose);
        return other.map(Buyer::id);
    }

    /** At once: at no moment may two rows have it. */
    private void lose(Buyer buyer) {
        if (buyer.cpfProved()) {
            throw new UniqueValueTaken();
        }
        buyer.loseCpf();
        database.flush();
    }

    /** Gives an account the CPF that was typed. @throws UniqueValueTaken if somebody has it */
    public void stateCpf(long id, String hash) {
        buyer(id).ifPresent(buyer -> buyer.stateCpf(hash));
        UniqueValueTaken.flush(database);
    }

    /** Buyers who have no CPF: a handful. */
    public List<Long> withoutCpf() {
        return database.createQuery("select b.id from Buyer b where b.cpfHash is null and b.staff = false", Long.class)
                .getResultList();
    }

    /** Whether the database refused for a constraint's sake (SQL state class 23). */
    static boolean taken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }

    /** The same password's hash in another form, unless another password was chosen meanwhile. @param checked the one it is of */
    public void renewHash(long id, String checked, String renewed) {
        database.createQuery(
                        "update Buyer b set b.passwordHash = :renewed where b.id = :id and b.passwordHash = :checked")
                .setParameter("renewed", renewed)
                .setParameter("id", id)
                .setParameter("checked", checked)
                .executeUpdate();
    }

    public void rehash(long id, String passwordHash) {
        buyer(id).ifPresent(buyer -> buyer.rehash(passwordHash));
    }

    /** Gives an account a password that its owner has chosen. */
    public void chosen(long id, String passwordHash) {
        buyer(id).ifPresent(buyer -> buyer.choose(passwordHash));
    }

    /** @param name as {@link SignUpRules} has it */
    public void rename(long id, String name) {
        buyer(id).ifPresent(buyer -> buyer.rename(name));
    }

    /** Gives an account another e-mail. @throws UniqueValueTaken if somebody has it */
    public void moveTo(long id, Email email) {
        buyer(id).ifPresent(buyer -> buyer.moveTo(email));
        UniqueValueTaken.flush(database);
    }
}
