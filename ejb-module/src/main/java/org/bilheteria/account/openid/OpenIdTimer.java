package org.bilheteria.account.openid;

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

/** Forgets answered attempts that are over, once a minute; a wrong setting of a provider is said at the start. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpenIdTimer {

    @Inject
    OpenId openId;

    private final Tick tick = new Tick(OpenIdTimer.class, "Forgetting answered attempts");

    @PostConstruct
    void start() {
        openId.providers();
    }

    @Schedule(hour = "*", minute = "*", second = "47", persistent = false)
    void forget() {
        tick.run(openId::forgetAttempts);
    }
}
