package org.bilheteria.checkout.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.UtcMicros;

/** Keeps notices that say nothing that can be booked: none is dropped. */
@Stateless
public class OddNotices {

    private static final Logger LOG = Logger.getLogger(OddNotices.class.getName());

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

    /** Of the PSP's list, which is read again and again: kept once. @param text must hold nothing personal */
    public void unreadable(String text) {
        OddNotice found = new OddNotice(OddNotice.Reason.UNREADABLE, text, UtcMicros.now(clock));
        boolean kept = !database.createQuery(
                        "select n.id from OddNotice n where n.reason = :reason and n.text = :text", Long.class)
                .setParameter("reason", found.reason().name())
                .setParameter("text", found.text())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!kept) {
            LOG.log(Level.WARNING, "The PSP lists a payment that makes no sense; somebody has to look: {0}", text);
            database.persist(found);
        }
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
