package org.bilheteria.account;

import jakarta.ejb.ApplicationException;

/**
 * The database has a row with the same unique value. Without its cause, whose message quotes that value: an e-mail in a
 * log is a leak.
 */
@ApplicationException(rollback = true)
public class UniqueValueTaken extends RuntimeException {

    public UniqueValueTaken() {
        super("A unique value is taken", null, false, false);
    }
}
