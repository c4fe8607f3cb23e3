package org.bilheteria.sale;

import jakarta.ejb.ApplicationException;

/** Somebody else made something with the same key at the same moment; nothing was changed. */
@ApplicationException(rollback = true)
public class KeyTaken extends RuntimeException {

    KeyTaken() {
        super("The key is taken", null, false, false);
    }
}
