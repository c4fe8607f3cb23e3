package org.bilheteria.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bilheteria.catalogue.Catalogue;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    /** No performance has this id: only whether there is an answer is of interest. */
    private static final int NOBODY = 0;

    @Inject
    Catalogue catalogue;

    @Override
    public HealthCheckResponse call() {
        try {
            catalogue.performance(NOBODY);
            return HealthCheckResponse.up("database");
        } catch (RuntimeException away) {
            return HealthCheckResponse.down("database");
        }
    }
}
