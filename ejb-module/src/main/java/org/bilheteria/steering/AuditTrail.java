package org.bilheteria.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bilheteria.account.cpf.CpfReclaimed;
import org.bilheteria.account.role.StaffActed;
import org.bilheteria.audit.Audit;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.checkout.ledger.MoneySteered;

/** Writes down who pulled which lever, in the transaction that did it. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    Audit audit;

    void steered(@Observes SaleSteered steered) {
        audit.append(steered.actor(), steered.act(), steered.what());
    }

    void acted(@Observes StaffActed acted) {
        audit.append(acted.actor(), acted.act(), acted.what());
    }

    /** Somebody took from another what that one had only typed: who asks about it later is told when. */
    void reclaimed(@Observes CpfReclaimed reclaimed) {
        audit.append(reclaimed.actor(), "reclaim CPF", "account " + reclaimed.loser());
    }

    void steered(@Observes MoneySteered steered) {
        audit.append(steered.actor(), steered.act(), steered.what());
    }
}
