package org.bilheteria.account.cpf;

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

/** Follows who has no CPF, every ten seconds. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MissingCpfsTimer {

    @Inject
    MissingCpfs missing;

    private final Tick tick = new Tick(MissingCpfsTimer.class, "Following who has no CPF");

    @PostConstruct
    void start() {
        tick.run(missing::follow);
    }

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void follow() {
        tick.run(missing::follow);
    }
}
