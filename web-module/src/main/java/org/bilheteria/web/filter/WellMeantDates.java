package org.bilheteria.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A date that is none is as good as not sent (RFC 9110, 13.1.3); the container would throw, and whoever asked it fail. */
final class WellMeantDates extends HttpServletRequestWrapper {

    private static final long NOT_SENT = -1;

    private WellMeantDates(HttpServletRequest request) {
        super(request);
    }

    /** The request itself, if nothing is asked of it that depends on a date. */
    static HttpServletRequest in(HttpServletRequest request) {
        boolean asked =
                request.getHeader("If-Modified-Since") != null || request.getHeader("If-Unmodified-Since") != null;
        return asked ? new WellMeantDates(request) : request;
    }

    @Override
    public long getDateHeader(String name) {
        try {
            return super.getDateHeader(name);
        } catch (IllegalArgumentException noDate) {
            return NOT_SENT;
        }
    }
}
