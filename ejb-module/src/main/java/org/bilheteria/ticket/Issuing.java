package org.bilheteria.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.shared.RandomId;
import org.bilheteria.token.Signer;
import org.bilheteria.token.TokenKind;

/** Issues the tickets of an order, within the transaction that confirms it. */
@ApplicationScoped
public class Issuing {

    /**
     * How long a code is good: as long as the key that signed it is published, whatever date the show is moved to. Whether it
     * lets anybody in is not a question of its date: there is one admission to it, of one performance.
     */
    private static final Duration GOOD = Duration.ofDays(1825);

    @PersistenceContext
    EntityManager database;

    @Inject
    Signer signer;

    /** @param now only to say how long a code is good */
    public void issue(String order, Sector sector, int full, int half, Instant now) {
        for (int position = 0; position < full + half; position++) {
            TicketType type = position < full ? TicketType.FULL : TicketType.HALF;
            String id = RandomId.of(26);
            database.persist(new Ticket(
                    id,
                    order,
                    sector.performance().id(),
                    position,
                    type,
                    sector.prices().of(type),
                    code(id, sector, type)));
        }
    }

    /** The tickets of an order are worth nothing any more. */
    public void annul(String order, Instant now) {
        tickets(order).forEach(ticket -> ticket.annul(now));
    }

    /** Whether somebody was let in with a ticket of the order. */
    public boolean used(String order) {
        return tickets(order).stream().anyMatch(Ticket::admitted);
    }

    private List<Ticket> tickets(String order) {
        return database.createQuery("select t from Ticket t where t.order = :number", Ticket.class)
                .setParameter("number", order)
                // Also those that the same transaction has just issued.
                .setFlushMode(FlushModeType.AUTO)
                // Until this is decided nobody is let in with one, as nothing is decided while somebody is.
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private String code(String id, Sector sector, TicketType type) {
        return signer.sign(
                TokenKind.TICKET,
                Map.of(
                        "sub", id,
                        "performance", Integer.toString(sector.performance().id()),
                        "sector", Integer.toString(sector.id()),
                        "ticket", type.id()),
                GOOD);
    }
}
