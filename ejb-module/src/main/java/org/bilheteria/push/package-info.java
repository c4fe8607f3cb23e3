/**
 * What buyers are told by their browser when nobody looks at our pages: that their number is near and that it is called, by Web Push
 * (RFC 8030, 8291, 8292).
 *
 * <p>Operations: {@link org.bilheteria.push.PushDesk} keeps where a browser is reached; {@link org.bilheteria.push.PushOutbox} writes
 * down what is to be told; {@link org.bilheteria.push.PushSender} has it told.
 *
 * <ul>
 *   <li>R1 What is pushed is written down in the transaction of the mail that says the same. <i>(why: found once, told in each way that there
 *       is; the mail comes in any case)</i>
 *   <li>R2 It is made when it is sent, and given up once it is not so any more. <i>(why: "it is your turn" five minutes later is a lie)</i>
 *   <li>R3 A browser is reached for as long as the session lives in which it asked for it, and never for another buyer than who asked.
 *       <i>(why: who signs out of a device is told nothing there)</i>
 *   <li>R4 Only push services that a setting names are asked, by https, and redirects are not followed. <i>(why: the address is whatever a
 *       browser told us, and would otherwise be a way to have us ask our own machines)</i>
 *   <li>R5 Each service has a lane of its own, with few exchanges at once, each for seconds; nobody who sells, buys or waits waits for
 *       one. <i>(why: one that is slow or away must harm neither the line nor who is reached by another)</i>
 *   <li>R6 It is encrypted for that browser, and names the show, the time and the page, nothing else. <i>(why: it passes through somebody
 *       else's machines and lies on a locked screen)</i>
 *   <li>R7 What a service says is gone is forgotten. <i>(why: it says so of browsers that took the permission back)</i>
 * </ul>
 *
 * <p>The library is zerodep-web-push-java; only {@code PushKeys}, {@code SignedOnce}, {@code PushAddress} and {@code PushExchange} know it. Out of scope: advertising, and
 * anything that the mail does not say as well.
 */
package org.bilheteria.push;
