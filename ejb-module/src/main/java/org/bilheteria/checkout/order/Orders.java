package org.bilheteria.checkout.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.ticket.Ticket;

/** Reads orders and their tickets. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Orders {

    @PersistenceContext
    EntityManager database;

    /** The order, if it is this buyer's. */
    public Optional<Order> order(String number, long buyer) {
        return order(number).filter(order -> order.buyer() == buyer);
    }

    /** The order, whoever's it is. */
    public Optional<Order> order(String number) {
        return Optional.ofNullable(database.find(Order.class, number));
    }

    public Optional<Order> ofPlace(String place) {
        return database
                .createQuery("select o from TicketOrder o where o.place = :place", Order.class)
                .setParameter("place", place)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All orders of a buyer, the newest first. */
    public List<Order> of(long buyer) {
        return database.createQuery(
                        "select o from TicketOrder o where o.buyer = :buyer order by o.paidAt desc", Order.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }

    public List<Ticket> tickets(String number) {
        return database.createQuery("select t from Ticket t where t.order = :number order by t.position", Ticket.class)
                .setParameter("number", number)
                .getResultList();
    }
}
