package org.bilheteria.account.staff;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Email;
import org.bilheteria.account.StaffRoles;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.role.StaffActed;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/** What organisers do about accounts; each act, its record and the end of the account's sessions are one transaction. */
@Stateless
public class Staff {

    @Inject
    BuyerRegister register;

    @Inject
    StaffRoles roles;

    @Inject
    SecondFactors factors;

    @Inject
    PasskeyRegister passkeys;

    @Inject
    Sessions sessions;

    @Inject
    Event<StaffActed> acts;

    @Inject
    Clock clock;

    /** All who have a role, by e-mail. */
    public List<StaffMember> all() {
        return roles.staff().stream().map(this::member).toList();
    }

    /** The account of this e-mail, with or without roles. @throws Refused NOT_FOUND */
    public StaffMember of(@Nullable String email) {
        return member(account(email));
    }

    /**
     * Gives an account these roles and no other; its sessions end if that changes anything.
     *
     * @param actor who does, for the audit log
     * @throws Refused NOT_FOUND; LAST_ORGANISER when nobody else would be left to give roles
     */
    public StaffMember roles(@Nullable String email, Set<Role> wanted, String actor) {
        Buyer buyer = account(email);
        Set<Role> before = roles.of(buyer.id());
        if (!before.equals(wanted)) {
            if (before.contains(Role.ORGANISER) && !wanted.contains(Role.ORGANISER)) {
                requireAnotherOrganiser(buyer);
            }
            roles.set(buyer, wanted);
            sessions.endAll(buyer.id());
            acts.fire(
                    new StaffActed(actor, "set-roles", subject(buyer) + ": " + words(before) + " -> " + words(wanted)));
        }
        return member(buyer);
    }

    /**
     * Ends the sessions of an account, and nobody signs in to it any more.
     *
     * @param by whose account the actor's is
     * @throws Refused NOT_FOUND; OWN_ACCOUNT; LAST_ORGANISER
     */
    public StaffMember switchOff(@Nullable String email, long by, String actor) {
        Buyer buyer = account(email);
        if (buyer.id() == by) {
            throw new Refused(Refusal.OWN_ACCOUNT, "Nobody switches off themselves");
        }
        if (!buyer.switchedOff()) {
            if (roles.of(buyer.id()).contains(Role.ORGANISER)) {
                requireAnotherOrganiser(buyer);
            }
            roles.switchOff(buyer, UtcMicros.now(clock));
            sessions.endAll(buyer.id());
            acts.fire(new StaffActed(actor, "switch-off", subject(buyer)));
        }
        return member(buyer);
    }

    /** Lets people sign in to an account again. @throws Refused NOT_FOUND */
    public StaffMember switchOn(@Nullable String email, String actor) {
        Buyer buyer = account(email);
        if (buyer.switchedOff()) {
            roles.switchOn(buyer);
            acts.fire(new StaffActed(actor, "switch-on", subject(buyer)));
        }
        return member(buyer);
    }

    /**
     * Takes the second factors of somebody who lost them all away, the passkeys with the app; they set up others.
     *
     * @throws Refused NOT_FOUND; OWN_ACCOUNT: one's own is changed on one's own page
     */
    public StaffMember forgetFactor(@Nullable String email, long by, String actor) {
        Buyer buyer = account(email);
        if (buyer.id() == by) {
            throw new Refused(Refusal.OWN_ACCOUNT, "One's own second factor is changed on one's own page");
        }
        factors.remove(buyer.id(), actor);
        passkeys.removeAll(buyer.id());
        sessions.endAll(buyer.id());
        acts.fire(new StaffActed(actor, "forget-second-factor", subject(buyer)));
        return member(buyer, false);
    }

    private void requireAnotherOrganiser(Buyer than) {
        if (!roles.anotherOrganiser(than.id())) {
            throw new Refused(Refusal.LAST_ORGANISER, "There would be no organiser left");
        }
    }

    private Buyer account(@Nullable String email) {
        return Email.of(email == null ? "" : email)
                .flatMap(typed -> register.byEmail(typed.address()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no account with this e-mail"));
    }

    private StaffMember member(Buyer buyer) {
        return member(buyer, factors.has(buyer.id()));
    }

    private StaffMember member(Buyer buyer, boolean factor) {
        return new StaffMember(
                buyer.id(), buyer.name(), buyer.email(), roles.of(buyer.id()), buyer.switchedOff(), factor);
    }

    private static String subject(Buyer buyer) {
        return "account " + buyer.id();
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "none"
                : EnumSet.copyOf(roles).stream().map(Role::word).collect(Collectors.joining(", "));
    }
}
