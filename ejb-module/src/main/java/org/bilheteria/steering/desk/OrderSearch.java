package org.bilheteria.steering.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.CpfHash;
import org.bilheteria.audit.Audit;
import org.bilheteria.checkout.ledger.Order;

/** Finds orders for staff by what their buyers quote; that somebody looked is in the audit log. */
@Stateless
public class OrderSearch {

    /** Whoever finds so many should quote more. */
    public static final int MOST = 50;

    /** So many numbers fit into an entry of the audit log. */
    private static final int NOTED = 20;

    @PersistenceContext
    EntityManager database;

    @Inject
    CpfHash cpfHash;

    @Inject
    Audit audit;

    /** The newest first, at most {@link #MOST}. */
    public List<FoundOrder> find(Quoted quoted, String actor) {
        for (Quoted.Kind kind : quoted.kinds()) {
            List<FoundOrder> found = find(quoted, kind);
            if (!found.isEmpty()) {
                audit.append(actor, "look up orders", "orders by " + kind + ": " + numbers(found));
                return found;
            }
        }
        return List.of();
    }

    /** One order, to act on; not noted, as what is done to it is. */
    public Optional<FoundOrder> order(String number) {
        return find(Quoted.of(number), Quoted.Kind.NUMBER).stream().findFirst();
    }

    private static String numbers(List<FoundOrder> found) {
        String numbers =
                found.stream().limit(NOTED).map(each -> each.order().number()).collect(Collectors.joining(" "));
        return found.size() > NOTED ? numbers + " and " + (found.size() - NOTED) + " more" : numbers;
    }

    private List<FoundOrder> find(Quoted quoted, Quoted.Kind kind) {
        return switch (kind) {
            case NUMBER -> where("o.number = :it", quoted.number());
            case EMAIL -> where("b.email = :it", quoted.email());
            case CPF -> where("b.cpfHash = :it", cpfHash.of(quoted.cpf().orElseThrow()));
            case NAME -> where("lower(b.name) like :it escape '!'", quoted.anyNameWith());
        };
    }

    private List<FoundOrder> where(String condition, String value) {
        return database
                .createQuery(
                        "select o, b from TicketOrder o left join Buyer b on b.id = o.buyer where " + condition
                                + " order by o.paidAt desc, o.number",
                        Object[].class)
                .setParameter("it", value)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new FoundOrder((Order) row[0], Optional.ofNullable((Buyer) row[1])))
                .toList();
    }
}
