package org.bilheteria.account.openid;

/** What came back in a provider's name is not to be believed. */
class Untrusted extends OpenIdRefused {

    /** @param why for the log and programmers; nothing personal, and nothing of what came */
    Untrusted(String why) {
        super(Trouble.UNTRUSTED, why);
    }
}
