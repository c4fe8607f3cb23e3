package org.bilheteria.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * Has EclipseLink read again once and at once when a connection is lost. By default it tries three times and sleeps five seconds
 * before each (DatabaseLogin): with the database away every thread that serves requests would sleep, one request after the
 * other, and nobody would be told to come again. Named in {@code persistence.xml}.
 */
public final class ShortRetries implements SessionCustomizer {

    private static final int ONCE = 1;
    private static final int DELAY_MILLIS = 50;

    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(ONCE);
        login.setDelayBetweenConnectionAttempts(DELAY_MILLIS);
    }
}
