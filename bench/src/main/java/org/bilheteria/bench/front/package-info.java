/**
 * The front door under load: what signing in, asking and entering a line cost, held against the plainest answer the same server
 * gives in the same minute, and who is passed when more come at once than the gate has room for. Rates and latencies are
 * {@code wrk}'s; where people must read what they are told and obey, it is the crowd's client.
 */
package org.bilheteria.bench.front;
