package org.bilheteria.steering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bilheteria.shared.Outage;
import org.junit.jupiter.api.Test;

/** Goal: of a message that comes again nothing is told by the platform, of anything else all. */
class RedeliveryLogTest {

    @Test
    void whatComesAgainIsNoNews() {
        EJBException again = new EJBException(new Outage.ComesAgain("The notice must come again", null));

        assertThat(told("AMQ154004: Failed to deliver message", again)).isFalse();
        assertThat(told("jakarta.ejb.EJBException", again)).isFalse();
        assertThat(told("AMQ212009: resetting session after failure", null)).isFalse();
        assertThat(told("containers.mdb.invocation_exception", null)).isFalse();
    }

    @Test
    void aFaultIs() {
        EJBException fault = new EJBException(new IllegalStateException("of ours"));

        assertThat(told("AMQ154004: Failed to deliver message", fault)).isTrue();
        assertThat(told("jakarta.ejb.EJBException", fault)).isTrue();
        assertThat(told("AMQ212037: Connection failure has been detected", null))
                .isTrue();
        assertThat(told(null, null)).isTrue();
    }

    @Test
    void theContainerKnowsItBeforeAnyMessageFlows() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(RedeliveryLog.class);
    }

    @Test
    void itIsHeardFromItsBeginningToItsEnd() {
        Logger logger = Logger.getLogger("org.apache.activemq.artemis.ra.ActiveMQRALogger");
        RedeliveryLog log = new RedeliveryLog();

        log.begin(null);
        assertThat(logger.getFilter()).isNotNull();
        log.end(null);
        assertThat(logger.getFilter()).isNull();
    }

    private static boolean told(String message, Throwable thrown) {
        LogRecord told = new LogRecord(Level.SEVERE, message);
        told.setThrown(thrown);
        return RedeliveryLog.isNews(told);
    }
}
