package org.bilheteria.line.gate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/**
 * Lets the gate learn who arrived, several times a second: meanwhile another node's buyer is taken for one who never came. Should
 * it stand still the gate asks the records about everybody.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BuyersTimer {

    private static final long PERIOD_MILLIS = 250;

    @Resource
    TimerService timers;

    @Inject
    KnownBuyers known;

    private final Tick tick = new Tick(BuyersTimer.class, "Learning who arrived");

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig("buyers", false));
    }

    @Timeout
    void follow() {
        tick.run(known::follow);
    }
}
