package org.bilheteria.account.role;

/**
 * Something was done about who may do what.
 *
 * @param actor who, such as {@code organiser 1}
 * @param act such as {@code switch-off}
 * @param what to which account, and what of it became what
 */
public record StaffActed(String actor, String act, String what) {}
