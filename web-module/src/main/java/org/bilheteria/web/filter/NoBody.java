package org.bilheteria.web.filter;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request with {@code Upgrade} and without a body. The platform takes any for the beginning of a tunnel, and whoever reads it
 * would wait for half a minute, with a thread; Java's client asks so for HTTP/2 with everything it sends.
 */
final class NoBody extends HttpServletRequestWrapper {

    private NoBody(HttpServletRequest request) {
        super(request);
    }

    /** The request itself, if it asks for no other protocol. */
    static HttpServletRequest in(HttpServletRequest request) {
        return request.getHeader("Upgrade") == null ? request : new NoBody(request);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Ended();
    }

    private static final class Ended extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("There is nothing to wait for");
        }
    }
}
