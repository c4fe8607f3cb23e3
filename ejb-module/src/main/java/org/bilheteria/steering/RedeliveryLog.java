package org.bilheteria.steering;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bilheteria.shared.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Messages that can't be taken yet come again, as they are meant to: after a start, while the PSP or the database is away. The
 * platform tells of each try four times, as SEVERE and with its stacks, for minutes; whatever else it tells stays. Why they wait is
 * said once, by whoever looks after the PSP and the database. An extension of CDI, for messages flow before the container's startup
 * singletons exist (Payara's {@code EjbApplication.start}).
 */
public class RedeliveryLog implements Extension {

    /** Held strongly: java.util.logging forgets the filter of a logger nobody holds. */
    private final List<Logger> tellers = List.of(
            Logger.getLogger("org.apache.activemq.artemis.ra.ActiveMQRALogger"),
            Logger.getLogger("org.apache.activemq.artemis.core.client"),
            Logger.getLogger("javax.enterprise.system.container.ejb.mdb.org.glassfish.ejb.mdb"));

    void begin(@Observes AfterDeploymentValidation before) {
        tellers.forEach(logger -> logger.setFilter(RedeliveryLog::isNews));
    }

    void end(@Observes BeforeShutdown after) {
        tellers.forEach(logger -> logger.setFilter(null));
    }

    static boolean isNews(LogRecord told) {
        String message = String.valueOf(told.getMessage());
        return !comesAgain(told.getThrown())
                // "Resetting session after failure": what brings a message again. Of any failure others tell, with its
                // reason.
                && !message.startsWith("AMQ212009")
                // Without a word on what it was; the next line has it.
                && !message.equals("containers.mdb.invocation_exception");
    }

    private static boolean comesAgain(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Outage.ComesAgain) {
                return true;
            }
        }
        return false;
    }
}
