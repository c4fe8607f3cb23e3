package org.bilheteria.web.line;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.bilheteria.shared.UtcMicros;

/**
 * Notes when a request reached the application, before its body is read and before anything waits. First in {@code web.xml}.
 */
public class ArrivalTime extends HttpFilter {

    static final String ATTRIBUTE = ArrivalTime.class.getName();

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, UtcMicros.now(clock));
        chain.doFilter(request, response);
    }
}
