package org.bilheteria.account;

import java.time.Instant;

/** Somebody signed in: who, as what, under which id, until when. */
public record Session(long buyer, Role role, String id, Instant expiresAt) {}
