package org.bilheteria.steering;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Messages that wait in the embedded broker, by its own JMX. */
final class BrokerDepth {

    private static final String QUEUES = "org.apache.activemq.artemis:broker=\"bilheteria\",component=addresses,"
            + "subcomponent=queues,queue=\"bilheteria.*\",*";

    private BrokerDepth() {}

    /** -1 when the broker is another process. */
    static long now() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            Set<ObjectName> queues = beans.queryNames(new ObjectName(QUEUES), null);
            long depth = queues.isEmpty() ? -1 : 0;
            for (ObjectName queue : queues) {
                depth += (Long) beans.getAttribute(queue, "MessageCount");
            }
            return depth;
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        } catch (JMException stopping) {
            return -1;
        }
    }
}
