package org.bilheteria.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import org.bilheteria.line.gate.JmsArrivals;
import org.bilheteria.line.gate.JmsConnections;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the broker does not answer: nobody could be acknowledged. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

    @Inject
    JmsConnections connections;

    @Override
    public HealthCheckResponse call() {
        try (JMSContext context = connections.open()) {
            // The broker itself is asked for the queue; a connection that was lost and looks for it answers nothing.
            context.createQueue(JmsArrivals.QUEUE);
            return HealthCheckResponse.up("broker");
        } catch (RuntimeException away) {
            return HealthCheckResponse.down("broker");
        }
    }
}
