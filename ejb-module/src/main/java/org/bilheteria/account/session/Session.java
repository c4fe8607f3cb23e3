package org.bilheteria.account.session;

import java.time.Instant;
import org.bilheteria.account.Role;

/** Somebody signed in: who, as what, under which id, until when. */
public record Session(long buyer, Role role, String id, Instant expiresAt) {}
