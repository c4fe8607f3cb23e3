package org.bilheteria.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bilheteria.web.line.Entering;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/**
 * Where signing in leads, and every other way of it that comes later: from here whoever chose tickets before goes on into the
 * line, and others to where they came from. Whoever is not signed in here has a browser that keeps no cookies, and is told so.
 *
 * <p>A link that acts is all right here only because what it does was chosen by this very browser minutes ago in a form of ours, and
 * is done once ({@link EntryIntent}): another site's link to here can at most do it now.
 */
@WebServlet(urlPatterns = "/signed-in", asyncSupported = true)
public class SignedInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Entering entering;

    /** The way through here. @param next where one came from */
    public static String before(String next) {
        return "/signed-in?next=" + PageRequest.encode(next);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("next");
        String next = LocalPath.of(asked == null ? "/" : asked);
        response.setHeader("Cache-Control", "no-store");
        signedIn.requireKnown();
        Optional<Long> buyer = signedIn.buyer();
        response.sendRedirect(
                buyer.isPresent()
                        ? EntryIntent.of(request)
                                .map(intent -> entering.carryOn(intent, buyer.get(), request, response))
                                .orElse(next)
                        : "/sign-in?cookies=off&next=" + PageRequest.encode(next));
    }
}
