package org.bilheteria.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.password.Caller;
import org.bilheteria.web.line.Door;
import org.bilheteria.web.line.Visit;
import org.bilheteria.web.security.ClientAddress;
import org.bilheteria.web.security.DeviceCookie;
import org.jspecify.annotations.Nullable;

/** Who asks to sign in or up, as their request tells. */
@ApplicationScoped
public class Callers {

    @Inject
    ClientAddress address;

    @Inject
    Door door;

    /**
     * @param email as typed
     * @param brought the sealed stamp of a knock; by it they wait if it is of this e-mail
     */
    public Caller of(HttpServletRequest request, @Nullable String email, @Nullable String brought) {
        return new Caller(
                address.of(request),
                DeviceCookie.token(request),
                door.asked(Visit.of(request, brought), email == null ? "" : email));
    }
}
