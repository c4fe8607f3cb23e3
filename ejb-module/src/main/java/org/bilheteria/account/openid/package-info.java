/**
 * Signing in by an OpenID Connect provider that settings name, such as gov.br or Google: somebody who has said already who one is.
 *
 * <p>Operations: {@link org.bilheteria.account.openid.OpenId} sends people there, judges the answer and makes accounts; {@link
 * org.bilheteria.account.openid.IdentityDesk} knows which account an identity opens.
 *
 * <ul>
 *   <li>R1 The code flow with PKCE, state and nonce; tokens by keys of the provider, for us, in time. Whatever is wrong is refused and
 *       logged by what is wrong, never by whose it is. <i>(why: it is as good as a password)</i>
 *   <li>R2 What is to be remembered of an attempt travels in the browser, encrypted, for ten minutes; of the answered ones the state
 *       is kept until then. <i>(why: no HTTP session, any node; what was listened to is worth nothing)</i>
 *   <li>R3 A provider is asked by sixteen threads at most, each for {@code openid.timeout}, and left alone for a moment after it did
 *       not answer. <i>(why: whoever signs in by password must not wait for it)</i>
 *   <li>R4 An identity opens one account. One that is nobody's opens the account of its e-mail if the provider has confirmed that and the
 *       account is a buyer's; otherwise whoever has the account links it. <i>(why: a mailbox opens an account anyway, by a mailed
 *       code; an e-mail that somebody only typed at a provider opens nothing)</i>
 *   <li>R5 The account's owner is told by mail of each identity that comes or goes. <i>(why: it is as good as a new password)</i>
 *   <li>R6 A CPF the provider has checked is taken over, and who had only typed it loses it; one that was proved stays. <i>(why: eleven
 *       digits are known to many, and a fair line counts people)</i>
 *   <li>R7 The last way in is not removed. <i>(why: nobody locks themselves out by tidying up)</i>
 *   <li>R8 Whose identity it is at the provider is kept as a keyed hash. <i>(why: at gov.br it is the CPF)</i>
 * </ul>
 *
 * <p>The library is jose4j; only {@code IdTokens}, {@code ProviderCalls} and {@code Seal} know it. Out of scope: signing out at the
 * provider, and what it could tell of people beyond this.
 */
package org.bilheteria.account.openid;
