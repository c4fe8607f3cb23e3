package org.bilheteria.web.account.passkey;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.rest.Answers;
import org.bilheteria.web.rest.UsualJson;
import org.jspecify.annotations.Nullable;

/**
 * The way of those who sign in by the thousand: what {@link PasskeySessionResource} does, by the same code and with the same bytes,
 * without JAX-RS around it, which cost more than the signature. What is asked in any other form than everybody's goes on to it.
 */
public class PasskeyShortWay extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SIGN_IN = "/api/session/passkey";
    private static final String OPTIONS = SIGN_IN + "/options";

    @Inject
    transient PasskeySignIn passkeys;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            JsonObject answer = answer(request, response);
            if (answer != null) {
                Answers.json(response, 200, answer.toString());
                return;
            }
        } catch (RuntimeException failed) {
            Answers.failure(response, failed);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Null when it was not asked so. */
    private @Nullable JsonObject answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod()) || !UsualJson.takenBy(request)) {
            return null;
        }
        return switch (request.getRequestURI()) {
            case OPTIONS -> passkeys.options();
            case SIGN_IN ->
                UsualJson.sentBy(request) ? passkeys.signIn(request, response, request.getInputStream()) : null;
            default -> null;
        };
    }
}
