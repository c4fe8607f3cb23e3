package org.bilheteria.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.web.security.DeviceCookie;
import org.bilheteria.web.security.DeviceKind;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** Gives a browser its session, puts that on its owner's list, and remembers that it opened this account. */
@ApplicationScoped
public class FreshSession {

    @Inject
    KnownDevices devices;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    /** Signs in whose account it is. @param keep whether they stay signed in for long */
    public Issued begin(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        Issued issued = sessions.issue(buyer.id(), buyer.role(), keep);
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
