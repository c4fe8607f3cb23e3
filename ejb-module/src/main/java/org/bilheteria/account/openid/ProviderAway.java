package org.bilheteria.account.openid;

/** A provider does not answer, or answers nonsense, or too many are asking it. Other ways in are open. */
class ProviderAway extends OpenIdRefused {

    /** @param why for the log and programmers; nothing personal */
    ProviderAway(String why) {
        super(Trouble.AWAY, why);
    }
}
