package org.bilheteria.account.session;

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

/** Follows which sessions were ended, every three seconds and from the start; forgets the expired ones once an hour. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RevocationTimer {

    @Inject
    Sessions sessions;

    private final Tick followTick = new Tick(RevocationTimer.class, "Following which sessions were ended");
    private final Tick forgetTick = new Tick(RevocationTimer.class, "Forgetting expired sessions");

    @PostConstruct
    void start() {
        followTick.run(sessions::follow);
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void follow() {
        followTick.run(sessions::follow);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        forgetTick.run(sessions::forget);
    }
}
