package org.bilheteria.account.staff;

import java.util.Set;
import org.bilheteria.account.role.Role;

/**
 * An account as organisers see it.
 *
 * @param roles in the order in which they are declared
 * @param off whether it is switched off
 * @param factor whether it has a second factor
 */
public record StaffMember(long buyer, String name, String email, Set<Role> roles, boolean off, boolean factor) {}
