package org.bilheteria.web.outflow;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Holds each answer until it is whole, and has it sent so that no thread waits for its reader. Last in {@code web.xml}. */
public class HeldAnswers extends HttpFilter {

    @Inject
    transient Outflows outflows;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            // It has no body, and its length is what the container says.
            if (request.getMethod().equals("HEAD")) {
                chain.doFilter(request, response);
            } else {
                answer(request, new HeldAnswer(response), chain);
            }
        } finally {
            outflows.forget(request);
        }
    }

    private void answer(HttpServletRequest request, HeldAnswer answer, FilterChain chain)
            throws IOException, ServletException {
        HeldRequest held = new HeldRequest(request, answer, async -> outflows.complete(request, answer, async));
        chain.doFilter(held, answer);
        if (!held.answeredLater()) {
            outflows.send(request, answer);
        }
    }
}
