package org.bilheteria.web.filter;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Browsers obey two Content-Security-Policies at once, so a page that adds its own, as PrimeFaces does with its nonce,
 * replaces ours by it.
 */
final class OnePolicy extends HttpServletResponseWrapper {

    OnePolicy(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (SecurityHeaders.CONTENT_POLICY.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
