package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.bilheteria.account.session.Issued;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;

/** Gives the reader a session, with the answer to the page they sent. */
@RequestScoped
public class FreshSession {

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    void begin(Issued issued) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        SessionCookie.set(
                (HttpServletResponse) external.getResponse(), issued, clock.instant(), overTls.of((HttpServletRequest)
                        external.getRequest()));
    }
}
