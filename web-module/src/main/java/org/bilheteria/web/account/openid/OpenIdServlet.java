package org.bilheteria.web.account.openid;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.account.openid.Answer;
import org.bilheteria.account.openid.Arrival;
import org.bilheteria.account.openid.Attempt;
import org.bilheteria.account.openid.Departure;
import org.bilheteria.account.openid.OpenId;
import org.bilheteria.account.openid.OpenIdRefused;
import org.bilheteria.account.openid.Trouble;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.SignInAgain;
import org.bilheteria.web.account.SignedInServlet;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SealedCookie;
import org.bilheteria.web.security.SignedIn;

/**
 * {@code /openid/KEY} leads to a provider, {@code /openid/KEY/answer} back from it. Links, not forms: a form that ends at another site
 * would need the provider in the content policy of every page.
 */
@WebServlet("/openid/*")
public class OpenIdServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9]{1,20})(/answer)?");

    @Inject
    transient OpenId openId;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient FreshSession session;

    @Inject
    transient SignInAgain again;

    @Inject
    transient OverTls overTls;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches() || openId.provider(path.group(1)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group(2) == null) {
            begin(path.group(1), request, response);
        } else {
            answer(path.group(1), request, response);
        }
    }

    private void begin(String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean linking = request.getParameter("link") != null;
        signedIn.requireKnown();
        if (linking && (signedIn.buyer().isEmpty() || fromElsewhere(request))) {
            response.sendRedirect("/account#identities");
            return;
        }
        if (linking && !signedIn.fresh()) {
            response.sendRedirect(SignInAgain.before("/account#identities"));
            return;
        }
        String next = linking ? "/account" : LocalPath.of(request.getParameter("next"));
        Optional<Long> whose = linking ? signedIn.buyer() : Optional.empty();
        try {
            Departure departure = openId.begin(key, next, whose, request.getParameter("keep") != null);
            SealedCookie.ATTEMPT.set(response, departure.sealed(), OpenId.ATTEMPT, overTls.of(request));
            response.sendRedirect(departure.address().toString());
        } catch (OpenIdRefused refused) {
            show(new Shown(key, refused.trouble(), next, linking), request, response);
        }
    }

    /** What is done to an account is begun on its page, not by another site's link. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin") && !from.equals("none");
    }

    private void answer(String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signedIn.requireKnown();
        Optional<Attempt> attempt = openId.attempt(SealedCookie.ATTEMPT.in(request));
        try {
            Arrival arrival = openId.answered(
                    new Answer(
                            key,
                            attempt,
                            parameter(request, "state"),
                            parameter(request, "code"),
                            parameter(request, "error"),
                            parameter(request, "iss")),
                    signedIn.buyer());
            SealedCookie.ATTEMPT.clear(response, overTls.of(request));
            response.sendRedirect(onward(arrival, attempt.orElseThrow(), request, response));
        } catch (OpenIdRefused refused) {
            boolean linking = attempt.flatMap(Attempt::linking).isPresent();
            String next = attempt.map(Attempt::next).orElse("/");
            show(new Shown(key, refused.trouble(), next, linking), request, response);
        }
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }

    private String onward(Arrival arrival, Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        if (arrival instanceof Arrival.Known known) {
            if (again.isOf(known.buyer())) {
                again.byProvider(known.buyer(), response);
            } else {
                session.begin(request, response, known.buyer(), attempt.keep());
                session.endBefore(request);
            }
            return SignedInServlet.before(LocalPath.of(attempt.next()));
        }
        if (arrival instanceof Arrival.Newcomer newcomer) {
            SealedCookie.VOUCHED.set(response, newcomer.vouched(), OpenId.VOUCHED, overTls.of(request));
            return attempt.keep() ? "/welcome?keep=1" : "/welcome";
        }
        return "/account?identity=linked#identities";
    }

    /** @param next where somebody was going @param linking whether an account was to get an identity */
    private record Shown(String provider, Trouble trouble, String next, boolean linking) {}

    /** Says what is wrong where there are other ways in: on the page of signing in, at this address. */
    private static void show(Shown shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (shown.linking) {
            response.sendRedirect("/account?identity=" + shown.trouble + "&provider=" + shown.provider + "#identities");
            return;
        }
        response.setStatus(shown.trouble.status());
        if (shown.trouble == Trouble.AWAY) {
            response.setHeader("Retry-After", "5");
        }
        ProvidersPage.tell(request, shown.provider, shown.trouble);
        String page = "/sign-in.xhtml?next=" + PageRequest.encode(LocalPath.of(shown.next));
        request.getRequestDispatcher(page).forward(request, response);
    }
}
