package org.bilheteria.privacy;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.shared.Tick;

/**
 * Every five seconds: what was under way when an account was erased lately is given up. Once an hour: of all that are remembered, and
 * old erasures are forgotten.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureTimer {

    /** An arrival is stored within seconds; only one that waited for a broker takes longer. */
    private static final Duration LATELY = Duration.ofHours(1);

    @Inject
    AfterErasure after;

    @Inject
    Erasures erasures;

    private final Tick tidyTick = new Tick(ErasureTimer.class, "Giving up places of erased accounts");
    private final Tick forgetTick = new Tick(ErasureTimer.class, "Forgetting erasures");

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void tidy() {
        tidyTick.run(() -> after.tidy(LATELY));
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    void forget() {
        forgetTick.run(() -> {
            after.tidy(Erasures.KEPT);
            erasures.purge();
        });
    }
}
