package org.bilheteria.broker;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Our queues, and how many messages wait in them, registered as an MBean for as long as the adapter runs. */
final class Queues {

    static final List<String> NAMES = List.of("bilheteria.arrivals", "bilheteria.payments", "bilheteria.poison");

    private static final Logger LOG = Logger.getLogger(Queues.class.getName());
    private static final String NAME = "org.bilheteria:type=Broker";

    private Queues() {}

    /** @param waiting messages in the queues of these names; may fail while the broker is away */
    static void register(ToLongFunction<List<String>> waiting) {
        unregister();
        BrokerMXBean bean = () -> count(waiting);
        try {
            beans().registerMBean(new StandardMBean(bean, BrokerMXBean.class, true), new ObjectName(NAME));
        } catch (JMException e) {
            LOG.log(
                    Level.WARNING,
                    "The broker's MBean can't be registered: JMX does not show how many messages wait",
                    e);
        }
    }

    static void unregister() {
        try {
            beans().unregisterMBean(new ObjectName(NAME));
        } catch (InstanceNotFoundException notRegistered) {
            LOG.log(Level.FINEST, "No MBean of the broker was registered");
        } catch (JMException e) {
            LOG.log(Level.WARNING, "The broker's MBean can't be unregistered", e);
        }
    }

    private static long count(ToLongFunction<List<String>> waiting) {
        try {
            return waiting.applyAsLong(NAMES);
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "The broker does not tell how many messages wait", away);
            return -1;
        }
    }

    private static MBeanServer beans() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
