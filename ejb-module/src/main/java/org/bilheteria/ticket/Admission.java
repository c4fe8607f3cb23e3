package org.bilheteria.ticket;

import java.time.Instant;

/**
 * Somebody was let in with a ticket.
 *
 * @param entrance which entrance of the show, in its people's words
 * @param at when, by the clock of the device there
 */
public record Admission(String ticket, String entrance, Instant at) {}
