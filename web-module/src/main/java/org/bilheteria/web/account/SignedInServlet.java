package org.bilheteria.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/**
 * Where signing in leads, and from there on to where one came from: whoever is not signed in here has a browser that keeps no
 * cookies, and is told so.
 */
@WebServlet(urlPatterns = "/signed-in", asyncSupported = true)
public class SignedInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    /** The way through here. @param next where one came from */
    static String before(String next) {
        return "/signed-in?next=" + PageRequest.encode(next);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("next");
        String next = LocalPath.of(asked == null ? "/" : asked);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(
                signedIn.buyer().isPresent() ? next : "/sign-in?cookies=off&next=" + PageRequest.encode(next));
    }
}
