package org.bilheteria.account.session;

import java.time.Instant;
import org.bilheteria.account.role.Rights;

/**
 * Somebody signed in: who, as what, until when.
 *
 * @param id the same in every token of a session that was renewed, so that ending one ends all
 * @param kept whether they asked to be kept signed in: then it is renewed while it is used
 * @param beganAt when they signed in, however often it was renewed since
 */
public record Session(long buyer, Rights rights, String id, Instant expiresAt, boolean kept, Instant beganAt) {}
