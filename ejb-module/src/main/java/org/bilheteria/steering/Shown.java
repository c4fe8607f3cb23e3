package org.bilheteria.steering;

import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Beans in the platform's MBean server. That one can't be shown is logged, and stops nothing. */
final class Shown {

    private static final Logger LOG = Logger.getLogger(Shown.class.getName());

    private Shown() {}

    static void show(ObjectName name, Object bean) {
        // One that the application left behind when it was not stopped cleanly shows nothing any more.
        hide(name);
        try {
            beans().registerMBean(bean, name);
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
