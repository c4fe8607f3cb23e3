package org.bilheteria.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.steering.Dependencies;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    Dependencies dependencies;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(dependencies.databaseAnswers())
                .build();
    }
}
