package org.bilheteria.account.openid;

import jakarta.ejb.ApplicationException;

/** An expected "no" on the way through a provider: nothing was changed. The detail is for programmers, and never personal. */
@ApplicationException(rollback = true)
public class OpenIdRefused extends RuntimeException {

    private final Trouble trouble;

    OpenIdRefused(Trouble trouble, String detail) {
        super(detail, null, false, false);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
