package org.bilheteria.journal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the public journal, page by page, so that a journal of any length is served in little memory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JournalReader {

    @PersistenceContext
    EntityManager database;

    /** Where the journals of all sectors end: sector and sequence number. */
    public Map<Integer, Long> ends() {
        return database.createQuery("select h.sector, h.seq from JournalHead h", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
    }

    /** The pages that hold the lines {@code first} to {@code last}, in their order. */
    public List<JournalPage> pages(int sector, long first, long last) {
        return database.createQuery(
                        "select p from JournalPage p where p.position.sector = :sector and p.lastSeq >= :first"
                                + " and p.position.firstSeq <= :last order by p.position.firstSeq",
                        JournalPage.class)
                .setParameter("sector", sector)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** The line of this number, as text; empty behind the end. */
    public Optional<String> line(int sector, long seq) {
        return pages(sector, seq, seq).stream()
                .findFirst()
                .map(page -> page.split().get(Math.toIntExact(seq - page.firstSeq())))
                .map(line -> new String(line, StandardCharsets.UTF_8));
    }

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
