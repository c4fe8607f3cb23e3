package org.bilheteria.journal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads the public book, page by page, so that a book of any length is served in little memory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JournalReader {

    @PersistenceContext
    EntityManager database;

    /** The page that holds line {@code seq}, or the first one after it; empty behind the end. */
    public Optional<JournalPage> pageAt(int sector, long seq) {
        List<JournalPage> found = database.createQuery(
                        "select p from JournalPage p where p.position.sector = :sector and p.lastSeq >= :seq"
                                + " order by p.position.firstSeq",
                        JournalPage.class)
                .setParameter("sector", sector)
                .setParameter("seq", seq)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }
}
