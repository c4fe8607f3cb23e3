package org.bilheteria.simulator.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilheteria.simulator.api.AccessTokens;
import org.bilheteria.simulator.setting.SimulatorSettings;

/** Hears this machine, and elsewhere whoever has {@code bilheteria.psp.simulator.auth}; and no bodies longer than a request is. */
@WebFilter("/*")
public class VisitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** In bytes; a charge has some hundreds. */
    static final int LONGEST_BODY = 65_536;

    @Inject
    transient SimulatorSettings settings;

    @Inject
    transient AccessTokens tokens;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!visit(request).welcome(settings.auth(), tokens::isValid) && !asksForToken(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"PSP simulator\"");
            refuse(response, settings.auth().isPresent() ? 401 : 403);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            refuse(response, 411);
        } else if (request.getHeader("Upgrade") != null && request.getHeader("Content-Length") != null) {
            // The platform would wait half a minute for the end of a tunnel. Java's client: version(HTTP_1_1).
            refuse(response, 400);
        } else if (request.getContentLengthLong() > LONGEST_BODY) {
            refuse(response, 413);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Visit visit(HttpServletRequest request) {
        boolean forwarded = Stream.of("X-Forwarded-For", "Forwarded", "Via", "Bilheteria-Door")
                .anyMatch(header -> request.getHeader(header) != null);
        return new Visit(request.getRemoteAddr(), forwarded, Optional.ofNullable(request.getHeader("Authorization")));
    }

    /** Where credentials are told in the body. */
    private boolean asksForToken(HttpServletRequest request) {
        return settings.auth().isPresent() && "/oauth/token".equals(request.getServletPath());
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .print(
                        "{\"title\":\"The simulator hears only this machine, or who has bilheteria.psp.simulator.auth, and short"
                                + " bodies of a known length\",\"status\":" + status + "}");
    }
}
