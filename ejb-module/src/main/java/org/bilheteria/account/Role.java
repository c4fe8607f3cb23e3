package org.bilheteria.account;

import java.util.Set;

/** What an account may do: buy, or run the sale. */
public enum Role {
    BUYER,
    ORGANISER;

    /** The names in {@code @RolesAllowed}: {@code buyer}, and {@code organiser} for those who also run the sale. */
    public Set<String> groups() {
        return this == ORGANISER ? Set.of("buyer", "organiser") : Set.of("buyer");
    }

    /** The role that has these groups. */
    public static Role of(Set<String> groups) {
        return groups.contains("organiser") ? ORGANISER : BUYER;
    }
}
