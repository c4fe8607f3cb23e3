package org.bilheteria.steering;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One part that the box office stands on. It is asked every few seconds: the log tells once when it goes away, why, and when it is back. */
final class Dependency {

    private static final Logger LOG = Logger.getLogger(Dependency.class.getName());

    private final String name;
    private final AtomicBoolean answering = new AtomicBoolean(true);

    Dependency(String name) {
        this.name = name;
    }

    /** Whether the question passes without an exception. */
    boolean answers(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException away) {
            if (answering.getAndSet(false)) {
                LOG.log(Level.WARNING, name + " does not answer; this server is not ready until it does", away);
            }
            return false;
        }
        if (!answering.getAndSet(true)) {
            LOG.log(Level.INFO, "{0} answers again", name);
        }
        return true;
    }
}
