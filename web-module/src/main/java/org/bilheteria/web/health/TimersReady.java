package org.bilheteria.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.bilheteria.shared.Tick;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a timer that a sale can't do without does not tick: lines are drawn, holds end and heads are signed by them. */
@Readiness
@ApplicationScoped
public class TimersReady implements HealthCheck {

    private static final Duration LATE = Duration.ofSeconds(10);

    @Override
    public HealthCheckResponse call() {
        List<String> late = Tick.late(LATE);
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("timers").status(late.isEmpty());
        return late.isEmpty()
                ? answer.build()
                : answer.withData("late", String.join("; ", late)).build();
    }
}
