package org.bilheteria.account;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/**
 * The database has a row with the same unique value. Without its cause, whose message quotes that value: an e-mail in a
 * log is a leak.
 */
@ApplicationException(rollback = true)
public class UniqueValueTaken extends RuntimeException {

    UniqueValueTaken() {
        super("A unique value is taken", null, false, false);
    }

    /** Writes what is to be written now. @throws UniqueValueTaken if somebody was faster */
    public static void flush(EntityManager database) {
        try {
            database.flush();
        } catch (PersistenceException e) {
            throw or(e);
        }
    }

    /** What to throw in place of a failure: this when it is one of a constraint, else the failure itself. */
    public static RuntimeException or(PersistenceException failure) {
        return BuyerRegister.taken(failure) ? new UniqueValueTaken() : failure;
    }
}
