package org.bilheteria.simulator.fault;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Has calls of the API go wrong as {@link Faults} say. */
@WebFilter("/*")
public class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** More than is ever sent: the reader sees the connection end before the answer does. */
    private static final int NEVER_ALL = 10_000;

    @Inject
    transient Faults faults;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String operation = Operation.of(request.getMethod(), path);
        Optional<Fault> fault = operation.isEmpty() ? Optional.empty() : faults.strike(operation);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        strike(fault.get(), request, response, chain);
    }

    private void strike(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (fault.kind()) {
            case STATUS -> response.setStatus(fault.status());
            case HTML -> {
                response.setContentType("text/html");
                response.getOutputStream().write("<html><body>Entre com sua conta</body></html>".getBytes("UTF-8"));
            }
            case DELAY, GROUP -> {
                rest(fault.millis());
                chain.doFilter(request, response);
            }
            case LATE_ANSWER -> {
                KeptAnswer kept = new KeptAnswer(response);
                chain.doFilter(request, kept);
                rest(fault.millis());
                kept.send();
            }
            case LOSE -> {
                chain.doFilter(request, new DiscardedAnswer(response));
                cut(response);
            }
            case DROP -> cut(response);
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The beginning of an answer, and then no more. */
    private static void cut(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(NEVER_ALL);
        response.getOutputStream().write('{');
        response.flushBuffer();
        response.getOutputStream().close();
    }
}
