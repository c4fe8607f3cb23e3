package org.bilheteria.account.role;

import java.util.Locale;

/** What staff may do beside buying. An account has any number of them; without one it only buys. */
public enum Role {
    /** Everything, and who else may do what. */
    ORGANISER,
    /** What became of money, and what becomes of it where a person decides. */
    FINANCE,
    /** How sales run, and what is changed about them; not which there are. */
    STEERING,
    /** Who is let in at the entrance. */
    DOOR;

    /** Its name in {@code @RolesAllowed} and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
