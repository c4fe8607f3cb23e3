package org.bilheteria.steering;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Messages that wait in the broker, embedded or outside, as the resource adapter tells by JMX. */
@ApplicationScoped
public class BrokerDepth {

    private static final Logger LOG = Logger.getLogger(BrokerDepth.class.getName());

    /** Nobody knows. */
    private static final long UNKNOWN = -1;

    private volatile long latest = UNKNOWN;

    /** As of the last {@link #refresh()}; -1 when the broker did not tell. */
    long latest() {
        return latest;
    }

    /** Asks the broker; may take some seconds when it is away. */
    void refresh() {
        try {
            latest = (Long) ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("org.bilheteria:type=Broker"), "MessagesWaiting");
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        } catch (JMException | RuntimeException notShown) {
            LOG.log(Level.FINE, "The resource adapter does not tell how many messages wait", notShown);
            latest = UNKNOWN;
        }
    }
}
