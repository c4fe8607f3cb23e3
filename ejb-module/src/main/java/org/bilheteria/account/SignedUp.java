package org.bilheteria.account;

import java.util.Optional;

/**
 * What came of a sign-up.
 *
 * @param buyer the id that the account has, or will have
 * @param pending by what {@link Confirmation} knows it while its mailbox has not confirmed it; empty for an account
 */
public record SignedUp(long buyer, Optional<String> pending) {}
