package org.bilheteria.line.gate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.shared.Tick;

/** Keeps the gate's promises coming, so that windows get drawn even when nobody arrives any more. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GateTimer {

    private static final long PERIOD_MILLIS = 200;

    @Resource
    TimerService timers;

    @Inject
    Gate gate;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    private final Tick forgetTick = new Tick(GateTimer.class, "Forgetting arrivals of long ago");
    private final Tick tick = Tick.vital(GateTimer.class, "Sending the promises of this gate");

    /** What arrived before a restart may still wait for its draw, here or in the queue. */
    @PostConstruct
    void start() {
        catalogue.performances().forEach(performance -> {
            if (performance.lobbyOpensAt().isBefore(clock.instant())) {
                performance.sectors().forEach(sector -> gate.tookBefore(sector.id()));
            }
            watch(performance);
        });
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig("promises", false));
    }

    @Timeout
    void promise() {
        tick.run(gate::promise);
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void forget() {
        forgetTick.run(gate::forget);
    }

    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SaleChanged changed) {
        catalogue.performance(changed.performance()).ifPresent(this::watch);
    }

    private void watch(Performance performance) {
        Instant now = clock.instant();
        if (performance.isClosed(now)) {
            return;
        }
        performance.sectors().forEach(sector -> {
            gate.watch(sector.id(), now);
            if (performance.opensAt().isAfter(now)) {
                gate.watch(sector.id(), performance.opensAt());
            }
        });
    }
}
