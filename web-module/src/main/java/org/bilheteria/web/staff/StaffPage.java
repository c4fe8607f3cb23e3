package org.bilheteria.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.staff.Staff;
import org.bilheteria.account.staff.StaffMember;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who is staff; and one account, of staff or of a buyer, whose roles are changed or that is switched off and on. */
@Named
@RequestScoped
public class StaffPage {

    private static final Map<String, String> DONE = Map.of(
            "roles", "staff.done.roles",
            "off", "staff.done.off",
            "on", "staff.done.on",
            "factor", "staff.done.factor");

    @Inject
    SignedIn signedIn;

    @Inject
    Staff staff;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String email;
    private @Nullable StaffMember chosen;

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        email = pageRequest.parameter("email").strip();
        if (!email.isEmpty()) {
            choose();
        }
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    private void choose() {
        try {
            chosen = staff.of(email);
        } catch (Refused refused) {
            pageRequest.addError(null, language.text("staff.unknown"));
        }
    }

    public void save() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> pageRequest.parameters().containsKey("role-" + role.word()))
                .forEach(wanted::add);
        act("roles", () -> staff.roles(email, wanted, signedIn.actor()));
    }

    public void switchOff() {
        act("off", () -> staff.switchOff(email, signedIn.requireBuyer(), signedIn.actor()));
    }

    public void switchOn() {
        act("on", () -> staff.switchOn(email, signedIn.actor()));
    }

    public void forgetFactor() {
        act("factor", () -> staff.forgetFactor(email, signedIn.requireBuyer(), signedIn.actor()));
    }

    private void act(String what, Supplier<StaffMember> act) {
        try {
            signedIn.requireFreshFactor();
            StaffMember member = act.get();
            // Whoever changed their own roles has just ended their session.
            boolean own = what.equals("roles") && member.buyer() == signedIn.requireBuyer();
            pageRequest.redirect(own ? "/organiser" : here() + "&done=" + what);
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.SECOND_FACTOR) {
                pageRequest.askSecondFactor(here());
            } else {
                pageRequest.redirect(here() + "&refused=" + refused.refusal());
            }
        }
    }

    private String here() {
        return "/staff?email=" + PageRequest.encode(email);
    }

    /** The layout shows messages after it, so that nothing is refused too late to be seen. */
    public String getTitle() {
        return language.text("staff.title");
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String key = DONE.get(pageRequest.parameter("done"));
        return key == null || chosen == null ? "" : language.text(key, chosen.email());
    }

    public List<Row> getRows() {
        return staff.all().stream().map(this::row).toList();
    }

    private Row row(StaffMember member) {
        String roles = member.roles().stream()
                .map(role -> language.text("Role." + role))
                .collect(Collectors.joining(" · "));
        return new Row(
                member.name(),
                member.email(),
                roles,
                language.text(member.factor() ? "staff.factor" : "staff.noFactor"),
                member.off(),
                "/staff?email=" + PageRequest.encode(member.email()) + "#account");
    }

    /** As typed. */
    public String getEmail() {
        return email;
    }

    public boolean isChosen() {
        return chosen != null;
    }

    private StaffMember chosen() {
        if (chosen == null) {
            throw new Refused(Refusal.NOT_FOUND, "There is no account with this e-mail");
        }
        return chosen;
    }

    public String getName() {
        return chosen().name();
    }

    public boolean isOff() {
        return chosen().off();
    }

    /** Whether it is the reader's own account: it is switched off by nobody but others. */
    public boolean isOwn() {
        return chosen().buyer() == signedIn.requireBuyer();
    }

    /** Whether its second factor can be taken away, for whoever lost it. */
    public boolean isForgettable() {
        return chosen().factor() && !chosen().roles().isEmpty() && !isOwn();
    }

    /** All roles, and which of them the account has. */
    public List<Choice> getChoices() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        "role-" + role.word(),
                        language.text("Role." + role),
                        language.text("RoleText." + role),
                        chosen().roles().contains(role)))
                .toList();
    }

    /** One of staff. */
    public record Row(String name, String email, String roles, String factor, boolean off, String link) {}

    /** One role to choose. */
    public record Choice(String id, String label, String text, boolean checked) {}
}
