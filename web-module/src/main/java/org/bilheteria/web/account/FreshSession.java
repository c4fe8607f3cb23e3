package org.bilheteria.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.StaffRoles;
import org.bilheteria.account.log.SecurityLog;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.security.ClientAddress;
import org.bilheteria.web.security.DeviceCookie;
import org.bilheteria.web.security.DeviceKind;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Gives a browser its session, puts that on its owner's list, and remembers that it opened this account. */
@ApplicationScoped
public class FreshSession {

    @Inject
    KnownDevices devices;

    @Inject
    Sessions sessions;

    @Inject
    StaffRoles roles;

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    @Inject
    ClientAddress address;

    /** Signs in whose account it is. @param keep whether they stay signed in for long */
    public Issued begin(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        Issued issued = issue(buyer, shown(request, buyer), keep);
        begin(request, response, issued, buyer.email());
        return issued;
    }

    /** The same for whoever has just shown a second factor with the first. */
    public Issued beginShown(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        Issued issued = issue(buyer, Optional.of(UtcMicros.now(clock)), keep);
        begin(request, response, issued, buyer.email());
        return issued;
    }

    /** When they showed a second factor in the session they have, if it is theirs. */
    private static Optional<Instant> shown(HttpServletRequest request, Buyer buyer) {
        return SignedIn.session(request)
                .filter(session -> session.buyer() == buyer.id())
                .flatMap(session -> session.rights().shownAt());
    }

    private Issued issue(Buyer buyer, Optional<Instant> shown, boolean keep) {
        if (buyer.switchedOff()) {
            throw new Refused(Refusal.BAD_CREDENTIALS, "The e-mail or the password is wrong");
        }
        return sessions.issue(buyer.id(), new Rights(roles.rights(buyer).roles(), shown), keep);
    }

    /** @param email the account's, as typed or as it is kept; null when it is not known */
    public void begin(HttpServletRequest request, HttpServletResponse response, Issued issued, @Nullable String email) {
        String device = DeviceKind.of(request.getHeader("User-Agent"));
        String token = DeviceCookie.token(request);
        boolean known =
                normal(email).flatMap(normal -> devices.known(token, normal)).isPresent();
        SecurityLog.signedIn(issued.session().buyer(), device, known);
        if (known) {
            sessions.list(issued, device);
        } else {
            sessions.listStranger(issued, device, address.of(request));
        }
        remember(request, response, issued, email);
    }

    /** The same after what its owner is told of otherwise or did this moment: another password. */
    public Issued beginUntold(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        Issued issued = issue(buyer, shown(request, buyer), keep);
        beginUntold(request, response, issued, buyer.email());
        return issued;
    }

    /** The same for a new account. @param email as typed */
    public void beginUntold(
            HttpServletRequest request, HttpServletResponse response, Issued issued, @Nullable String email) {
        SecurityLog.opened(issued.session().buyer());
        sessions.list(issued, DeviceKind.of(request.getHeader("User-Agent")));
        remember(request, response, issued, email);
    }

    /**
     * Ends the session that a browser had, after it was given another one: nobody could use it any more but who had stolen it.
     * Programs, which bring their token themselves, keep theirs.
     */
    public void endBefore(HttpServletRequest request) {
        if (SessionCookie.brings(request)) {
            SignedIn.session(request).ifPresent(sessions::revoke);
        }
    }

    private void remember(
            HttpServletRequest request, HttpServletResponse response, Issued issued, @Nullable String email) {
        boolean secure = overTls.of(request);
        SessionCookie.set(response, issued, clock.instant(), secure);
        normal(email).ifPresent(normal -> DeviceCookie.set(response, devices.remember(normal), secure));
    }

    private static Optional<String> normal(@Nullable String email) {
        return Optional.ofNullable(email).flatMap(Email::of).map(Email::address);
    }
}
