/**
 * Answers on their way to their readers: nobody who reads slowly, or not at all, holds a thread that somebody else needs.
 *
 * <ul>
 *   <li>R1 What answers a request writes into memory; it is sent when it is whole. What the connection takes at once is
 *       written at once, the rest as the reader takes it, without a thread. <i>(why: with a blocking write three hundred
 *       connections that nobody reads from stop a server of 128 threads)</i>
 *   <li>R2 What may be long (the journal, the audit log) is a {@link org.bilheteria.web.outflow.Source}, read page by page as it
 *       is taken. So many at once, and not all of them from one address; who comes then is told when to come again. All of them share a
 *       few threads. <i>(why: each costs memory, and who reads fast would take a thread and a connection to the database)</i>
 *   <li>R3 Who takes next to nothing for half a minute is cut off, and when there is no room whoever is slowest makes room for
 *       who comes. A connection is closed then, so that no part passes for the whole. <i>(why: a bound alone lets those who
 *       read nothing keep out everybody who would)</i>
 * </ul>
 *
 * <p>Start reading at {@link org.bilheteria.web.outflow.Outflows}.
 */
package org.bilheteria.web.outflow;
