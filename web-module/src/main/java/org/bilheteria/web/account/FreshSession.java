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
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
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

    /** Signs in whose account it is. @param keep whether they stay signed in for long */
    public Issued begin(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        Optional<Instant> shown = SignedIn.session(request)
                .filter(session -> session.buyer() == buyer.id())
                .flatMap(session -> session.rights().shownAt());
        return begin(request, response, buyer, shown, keep);
    }

    /** The same for whoever has just shown a second factor with the first. */
    public Issued beginShown(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        return begin(request, response, buyer, Optional.of(UtcMicros.now(clock)), keep);
    }

    private Issued begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Buyer buyer,
            Optional<Instant> shown,
            boolean keep) {
        if (buyer.switchedOff()) {
            throw new Refused(Refusal.BAD_CREDENTIALS, "The e-mail or the password is wrong");
        }
        Rights rights = new Rights(roles.rights(buyer).roles(), shown);
        Issued issued = sessions.issue(buyer.id(), rights, keep);
        begin(request, response, issued, buyer.email());
        return issued;
    }

    /** @param email the account's, as typed or as it is kept; null when it is not known */
    public void begin(HttpServletRequest request, HttpServletResponse response, Issued issued, @Nullable String email) {
        sessions.list(issued, DeviceKind.of(request.getHeader("User-Agent")));
        boolean secure = overTls.of(request);
        SessionCookie.set(response, issued, clock.instant(), secure);
        Optional.ofNullable(email)
                .flatMap(Email::of)
                .map(Email::address)
                .ifPresent(address -> DeviceCookie.set(response, devices.remember(address), secure));
    }
}
