package org.bilheteria.steering;

import jakarta.enterprise.concurrent.ContextService;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Registers beans with the platform's MBean server. That one can't be registered is logged, and stops nothing. */
final class MBeans {

    private static final Logger LOG = Logger.getLogger(MBeans.class.getName());

    private MBeans() {}

    /**
     * Whoever asks by JMX comes on a thread without the application's context. Payara leaves a bean that is first needed on such a
     * thread without all that is injected into it, for as long as it lives: each call gets the context of whoever registers
     * the bean.
     *
     * @param view the bean's MXBean interface
     */
    static <B> void register(ObjectName name, Class<B> view, B bean, ContextService context) {
        // One that the application left behind when it was not stopped cleanly shows nothing any more.
        unregister(name);
        try {
            beans().registerMBean(new StandardMBean(context.createContextualProxy(bean, view), view, true), name);
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Registering " + name + " failed; JMX and the console don't show it", e);
        }
    }

    static void unregister(ObjectName name) {
        try {
            beans().unregisterMBean(name);
        } catch (InstanceNotFoundException notRegistered) {
            LOG.log(Level.FINEST, "{0} was not registered", name);
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Unregistering " + name + " failed; JMX still shows it", e);
        }
    }

    private static MBeanServer beans() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
