package org.bilheteria.account.cpf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * Who lost their CPF, for the door: they enter no line until they have stated one. The handful of them is followed every few seconds, so
 * that nobody who arrives waits for the database, which may be away.
 */
@ApplicationScoped
public class MissingCpfs {

    @Inject
    CpfDesk desk;

    private volatile Set<Long> missing = Set.of();

    /** Learns who has none; called every few seconds. */
    synchronized void follow() {
        missing = desk.withoutCpf();
    }

    /** Known here at once, on other nodes within ten seconds. */
    synchronized void lost(@Observes(during = TransactionPhase.AFTER_SUCCESS) CpfReclaimed reclaimed) {
        Set<Long> more = new HashSet<>(missing);
        more.add(reclaimed.loser());
        missing = more;
    }

    /** @throws Refused CPF_MISSING */
    public void refuse(long buyer) {
        // Asked again of these few: who has just stated theirs must not wait.
        if (missing.contains(buyer) && desk.lacking(buyer)) {
            throw new Refused(Refusal.CPF_MISSING, "The account has no CPF; state one first");
        }
    }
}
