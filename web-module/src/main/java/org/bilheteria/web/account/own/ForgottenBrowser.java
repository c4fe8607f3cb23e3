package org.bilheteria.web.account.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.security.DeviceCookie;
import org.bilheteria.web.security.NewcomerCookie;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;

/** Takes back every cookie by which a browser could know an account that was erased. */
@ApplicationScoped
public class ForgottenBrowser {

    @Inject
    OverTls overTls;

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        boolean secure = overTls.of(request);
        SessionCookie.clear(response, secure);
        DeviceCookie.clear(response, secure);
        NewcomerCookie.clear(response, secure);
        EntryIntent.forget(request, response, secure);
    }
}
