package org.bilheteria.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.role.StaffRole;

/** Who is staff, in the database. An account that is none is known by itself, so that buyers cost no question. */
@Stateless
public class StaffRoles {

    @PersistenceContext
    EntityManager database;

    /** What whoever signs in to this account may do; no second factor was shown yet. */
    public Rights rights(Buyer buyer) {
        return buyer.staff() ? Rights.of(of(buyer.id())) : Rights.NONE;
    }

    /** The roles of an account. */
    public Set<Role> of(long buyer) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        database.createQuery("select r from StaffRole r where r.buyer = :buyer", StaffRole.class)
                .setParameter("buyer", buyer)
                .getResultList()
                .forEach(row -> roles.add(row.role()));
        return roles;
    }

    /** All accounts that have a role, by e-mail. */
    public List<Buyer> staff() {
        // By the few roles and not by the flag, for which all buyers would be looked at.
        return database.createQuery(
                        "select b from Buyer b where b.id in (select r.buyer from StaffRole r) order by b.email",
                        Buyer.class)
                .getResultList();
    }

    /** Gives an account these roles and no other. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void set(Buyer buyer, Set<Role> roles) {
        Set<Role> before = of(buyer.id());
        before.stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> database.createQuery(
                                "delete from StaffRole r where r.buyer = :buyer and r.role = :role")
                        .setParameter("buyer", buyer.id())
                        .setParameter("role", role)
                        .executeUpdate());
        roles.stream()
                .filter(role -> !before.contains(role))
                .forEach(role -> database.persist(new StaffRole(buyer.id(), role)));
        buyer.employ(!roles.isEmpty());
        // Queries here see only what was written.
        database.flush();
    }

    /** Nobody signs in to an account that is switched off. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void switchOff(Buyer buyer, Instant now) {
        buyer.switchOff(now);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void switchOn(Buyer buyer) {
        buyer.switchOn();
    }

    /** Whether somebody else is organiser and can sign in; two that ask at once ask one after the other. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean anotherOrganiser(long than) {
        return database
                .createQuery("select r from StaffRole r where r.role = :role", StaffRole.class)
                .setParameter("role", Role.ORGANISER)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(row -> row.buyer() != than)
                .anyMatch(row -> !database.find(Buyer.class, row.buyer()).switchedOff());
    }
}
