package org.bilheteria.web.staff;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.staff.StaffMember;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Writes staff and reads roles. */
final class StaffJson {

    private StaffJson() {}

    static JsonObjectBuilder of(StaffMember member) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        member.roles().forEach(role -> roles.add(role.word()));
        return Json.createObjectBuilder()
                .add("email", member.email())
                .add("name", member.name())
                .add("roles", roles)
                .add("secondFactor", member.factor())
                .add("switchedOff", member.off());
    }

    /** @throws Refused INVALID for a word that is no role */
    static Set<Role> roles(List<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(role(word)));
        return roles;
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.INVALID, "roles are organiser, finance, steering, door"));
    }
}
