package org.bilheteria.account.passkey;

import java.util.List;

/**
 * What a browser is to make a passkey of.
 *
 * @param challenge in base64url
 * @param userHandle in base64url; by which an authenticator tells accounts apart; says nothing else
 * @param email the account's, so that its owner tells their own apart
 * @param known the account's passkeys, so that none is made twice in one place
 */
public record Wanted(
        String challenge, RelyingParty site, String userHandle, String email, String name, List<Passkey> known) {}
