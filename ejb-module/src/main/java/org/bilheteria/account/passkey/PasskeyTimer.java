package org.bilheteria.account.passkey;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Forgets answered challenges that are over, once a minute; a wrong setting for passkeys is said at the start. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PasskeyTimer {

    @Inject
    Passkeys passkeys;

    private final Tick tick = new Tick(PasskeyTimer.class, "Forgetting answered challenges");

    @PostConstruct
    void start() {
        passkeys.site();
    }

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void forget() {
        tick.run(passkeys::forgetChallenges);
    }
}
