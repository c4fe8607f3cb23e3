package org.bilheteria.steering.jmx;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Bilheteria on this server, whatever is on sale. There is one while the application runs, and none otherwise. */
public interface NodeMXBean {

    /** The bean's name. */
    static ObjectName name() {
        try {
            return new ObjectName("org.bilheteria:type=Node");
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asked now; may take some seconds when it is away. */
    boolean isDatabaseAnswering();

    /** Asked now; may take some seconds when it is away. */
    boolean isBrokerAnswering();

    /** Messages that wait in the broker, as of at most five seconds ago; -1 when it does not tell. */
    long getBrokerDepth();

    /** Asks the PSP everything that a sale asks it ({@code bin/psp check}); a line a step. Takes some seconds. */
    String checkPsp();
}
