package org.bilheteria.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.factor.FactorPolicy;
import org.bilheteria.account.session.Session;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/**
 * Sends staff that asks for a page of theirs to what comes first, and back: another password than the printed one, a second factor,
 * the code of it. Whose page it is, is the page's to say.
 */
@WebFilter(
        value = {
            "/staff",
            "/staff.xhtml",
            "/check-in",
            "/check-in.xhtml",
            "/organiser",
            "/organiser.xhtml",
            "/steer",
            "/steer.xhtml",
            "/new-performance",
            "/new-performance.xhtml",
            "/change-performance",
            "/change-performance.xhtml",
            "/audit",
            "/audit.xhtml",
            "/money",
            "/money.xhtml",
            "/sales-report",
            "/sales-report.xhtml",
            "/end-show",
            "/end-show.xhtml",
            "/show-face",
            "/show-face.xhtml",
            "/order-desk",
            "/order-desk.xhtml",
            "/account",
            "/account.xhtml"
        },
        asyncSupported = true)
public class StaffFirst extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What a form's address does not say, and where it is sent from does. */
    private static final String[] SUBJECTS = {"id", "performance", "email", "number", "scope", "ask", "factor"};

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Accounts accounts;

    @Inject
    transient FactorPolicy policy;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> first = signedIn.session()
                .filter(session -> session.rights().staff())
                .flatMap(session -> first(session, request));
        if (first.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(first.get() + "next=" + PageRequest.encode(LocalPath.here(request, SUBJECTS))
                    + anchor(first.get()));
        }
    }

    private static String anchor(String address) {
        return address.startsWith("/account?first=password")
                ? "#password"
                : address.startsWith("/account") ? "#second-factor" : "";
    }

    /** Where to, with room for where from. */
    private Optional<String> first(Session session, HttpServletRequest request) {
        boolean own = request.getRequestURI().startsWith("/account");
        if (!own && printedPassword(session.buyer())) {
            return Optional.of("/account?first=password&");
        }
        if (!own && policy.missing(session)) {
            return Optional.of("/account?first=factor&");
        }
        boolean owed = irrevocable(request) ? policy.owedAgain(session) : !own && policy.owed(session);
        return owed ? Optional.of("/second-factor?") : Optional.empty();
    }

    private boolean printedPassword(long buyer) {
        return policy.required()
                && accounts.buyer(buyer).filter(Buyer::passwordPrinted).isPresent();
    }

    /** Whether the page asks once more before something that can't be undone, or is about a second factor itself. */
    private static boolean irrevocable(HttpServletRequest request) {
        String path = request.getRequestURI().replace(".xhtml", "");
        String asked = String.valueOf(request.getParameter("ask"));
        String factor = String.valueOf(request.getParameter("factor"));
        return switch (path) {
            case "/steer" -> asked.equals("close") || asked.equals("remove");
            case "/money", "/end-show" -> request.getParameter("ask") != null;
            case "/order-desk" -> asked.startsWith("REFUND");
            case "/staff" -> request.getParameter("email") != null;
            case "/account" -> factor.equals("new") || factor.equals("remove");
            default -> false;
        };
    }
}
