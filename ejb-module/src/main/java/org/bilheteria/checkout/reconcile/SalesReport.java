package org.bilheteria.checkout.reconcile;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Predicate;
import org.bilheteria.boxoffice.HoldState;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.shared.Money;

/** What was sold of a performance, for those who sell it. */
@Stateless
public class SalesReport {

    @PersistenceContext
    EntityManager database;

    /**
     * One kind of ticket of one sector.
     *
     * @param sold tickets that are worth something
     * @param revenue what they cost together
     * @param annulled tickets whose purchase was undone
     * @param admitted how many of the sold were used at the entrance
     */
    public record Line(int sector, TicketType type, long sold, Money revenue, long annulled, long admitted) {}

    /** By sector and type; a kind nobody bought is absent. */
    public List<Line> of(int performance) {
        return database
                .createQuery(
                        "select o.sector, t.type, sum(case when t.voidedAt is null then 1 else 0 end),"
                                + " sum(case when t.voidedAt is null then t.price else 0 end),"
                                + " sum(case when t.voidedAt is null then 0 else 1 end),"
                                + " sum(case when t.admittedAt is null then 0 else 1 end)"
                                + " from Ticket t, TicketOrder o where t.order = o.number and o.performance = :performance"
                                + " group by o.sector, t.type order by o.sector, t.type",
                        Object[].class)
                .setParameter("performance", performance)
                .getResultList()
                .stream()
                .map(SalesReport::line)
                .toList();
    }

    /**
     * What became of holds.
     *
     * @param ended how many were paid, given back or ran out
     * @param paid how many of these were paid
     */
    public record Conversion(long ended, long paid) {}

    public Conversion conversion(int performance) {
        List<Object[]> states = database.createQuery(
                        "select h.state, count(h) from Hold h, Sector s where s.id = h.sector"
                                + " and s.performance.id = :performance group by h.state",
                        Object[].class)
                .setParameter("performance", performance)
                .getResultList();
        return new Conversion(
                count(states, state -> state != HoldState.ACTIVE), count(states, state -> state == HoldState.PAID));
    }

    private static long count(List<Object[]> states, Predicate<HoldState> which) {
        return states.stream()
                .filter(row -> which.test((HoldState) row[0]))
                .mapToLong(row -> number(row[1]))
                .sum();
    }

    private static Line line(Object... row) {
        return new Line(
                (Integer) row[0],
                (TicketType) row[1],
                number(row[2]),
                new Money(number(row[3])),
                number(row[4]),
                number(row[5]));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
