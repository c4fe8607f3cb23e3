package org.bilheteria.account.role;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody signed in may do beside buying.
 *
 * @param shownAt when they last showed a second factor, if they did
 */
public record Rights(Set<Role> roles, Optional<Instant> shownAt) {

    /** Of whoever only buys. */
    public static final Rights NONE = of(Set.of());

    public Rights {
        roles = Set.copyOf(roles);
    }

    /** Of somebody who has shown no second factor. */
    public static Rights of(Set<Role> roles) {
        return new Rights(roles, Optional.empty());
    }

    public boolean staff() {
        return !roles.isEmpty();
    }

    /** Whether one of these is enough for what they want; an organiser needs none of them. */
    public boolean enough(Role... any) {
        return roles.contains(Role.ORGANISER) || Arrays.stream(any).anyMatch(roles::contains);
    }

    /** The same, and a second factor shown at this moment. */
    public Rights shown(Instant now) {
        return new Rights(roles, Optional.of(now));
    }

    /** Whether a second factor was shown so recently. */
    public boolean shownWithin(Duration time, Instant now) {
        return shownAt.filter(at -> at.plus(time).isAfter(now)).isPresent();
    }

    /** The names in {@code @RolesAllowed}: {@code buyer}, and that of each role. */
    public Set<String> groups() {
        Set<String> groups = new HashSet<>(Set.of("buyer"));
        roles.forEach(role -> groups.add(role.word()));
        return groups;
    }

    /** In the order in which they are declared. */
    public Set<Role> inOrder() {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        return ordered;
    }
}
