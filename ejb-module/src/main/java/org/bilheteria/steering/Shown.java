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

/** Beans in the platform's MBean server. That one can't be shown is logged, and stops nothing. */
final class Shown {

    private static final Logger LOG = Logger.getLogger(Shown.class.getName());

    private Shown() {}

    /**
     * Whoever asks by JMX comes on a thread without the application's context. Payara leaves a bean that is first needed on such a
     * thread without all that is injected into it, for as long as it lives: each call gets the context of whoever shows the bean.
     *
     * @param view the bean's MXBean interface
     */
    static <B> void show(ObjectName name, Class<B> view, B bean, ContextService context) {
        // One that the application left behind when it was not stopped cleanly shows nothing any more.
        hide(name);
        try {
            beans().registerMBean(new StandardMBean(context.createContextualProxy(bean, view), view, true), name);
        } catch (JMException e) {
            LOG.log(Level.WARNING, name + " is not shown by JMX", e);
        }
    }

    static void hide(ObjectName name) {
        try {
            beans().unregisterMBean(name);
        } catch (InstanceNotFoundException wasNotShown) {
            LOG.log(Level.FINEST, "{0} was not shown", name);
        } catch (JMException e) {
            LOG.log(Level.WARNING, name + " is still shown by JMX", e);
        }
    }

    private static MBeanServer beans() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
