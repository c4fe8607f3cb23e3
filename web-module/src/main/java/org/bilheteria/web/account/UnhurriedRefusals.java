package org.bilheteria.web.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Whoever is sent back at the password may ask again on the same connection after a second, and no sooner: a few connections that
 * ask again at once, whatever they are told, would else take the processors from those whose turn it is. No thread waits.
 */
@WebFilter(
        urlPatterns = {
            "/api/session",
            "/api/session/again",
            "/api/buyers",
            "/api/account/*",
            "/sign-in",
            "/sign-in.xhtml",
            "/sign-in-again",
            "/sign-in-again.xhtml",
            "/sign-up",
            "/sign-up.xhtml",
            "/new-password",
            "/new-password.xhtml",
            "/account",
            "/account.xhtml"
        },
        asyncSupported = true)
public class UnhurriedRefusals extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Duration HELD = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Set<Integer> SENT_BACK = Set.of(429, 503);

    @Resource
    transient ManagedScheduledExecutorService executor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        boolean sentBack = request.getMethod().equals("POST") && SENT_BACK.contains(response.getStatus());
        if (sentBack && request.isAsyncSupported() && !request.isAsyncStarted()) {
            hold(request.startAsync(request, response));
        }
    }

    private void hold(AsyncContext connection) {
        connection.setTimeout(LONGEST.toMillis());
        try {
            executor.schedule(connection::complete, HELD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            connection.complete();
        }
    }
}
