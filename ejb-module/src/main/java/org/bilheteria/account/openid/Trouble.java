package org.bilheteria.account.openid;

/** Why a provider signed nobody in, or why an identity stays as it is. The HTTP status is that of the page that says so. */
public enum Trouble {
    /** It does not answer, or answers nonsense, or too many are asking it. */
    AWAY(503),
    /** Nothing was begun in this browser, or it is over, or was answered before. */
    OVER(410),
    /** Whoever was asked there did not sign in. */
    DECLINED(403),
    /** What came back in its name is not to be believed. */
    UNTRUSTED(422),
    /** The identity opens another account. */
    TAKEN(409),
    /** An account has the e-mail, and the provider's word is not enough to open it. */
    LINK_FIRST(409),
    /** Another account has proved the CPF. */
    CPF_PROVED(409),
    /** Nothing else opens the account. */
    LAST_WAY_IN(409);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
