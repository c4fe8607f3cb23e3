package org.bilheteria.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.steering.Dependencies;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the broker does not answer: nobody could be acknowledged. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

    @Inject
    Dependencies dependencies;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .status(dependencies.brokerAnswers())
                .build();
    }
}
