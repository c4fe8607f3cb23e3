/**
 * A small HTTP/1.1 client on one thread and one selector, for very many light requests at once. It exists because a
 * simulated slow uplink must write its request a few bytes at a time, and because the crowd shares its two cores with
 * the server it visits.
 *
 * <ol>
 *   <li>Everything runs on the thread that calls {@link org.bilheteria.crowd.http.Loop#runUntil}; nothing is locked.
 *   <li>A request ends exactly once: with an answer, or with {@link org.bilheteria.crowd.http.Response#lost}.
 *   <li>Nothing is sent again here: whoever asked decides what an unknown outcome means.
 * </ol>
 *
 * <p>Out of scope: TLS, redirects, cookies, HTTP/2, answers larger than memory.
 */
package org.bilheteria.crowd.http;
