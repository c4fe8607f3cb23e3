package org.bilheteria.checkout.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.UtcMicros;

/** Keeps notices that say nothing that can be booked: none is dropped. */
@Stateless
public class OddNotices {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** The PSP was asked often enough for this payment and does not know it. */
    public void notListed(Settlement notice) {
        keep(
                OddNotice.Reason.NOT_LISTED,
                "endToEndId " + notice.endToEndId() + ", txid " + notice.txid() + ", " + notice.amount());
    }

    /** @param text must hold nothing personal */
    public void malformed(String text) {
        keep(OddNotice.Reason.MALFORMED, text);
    }

    private void keep(OddNotice.Reason reason, String text) {
        database.persist(new OddNotice(reason, text, UtcMicros.now(clock)));
    }

    /** The newest first, at most a thousand. */
    public List<OddNotice> newest() {
        return database.createQuery("select n from OddNotice n order by n.receivedAt desc", OddNotice.class)
                .setMaxResults(1_000)
                .getResultList();
    }

    public long count() {
        return database.createQuery("select count(n) from OddNotice n", Long.class)
                .getSingleResult();
    }
}
