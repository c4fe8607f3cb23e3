package org.bilheteria.checkout.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.catalogue.face.Faces;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Reais;
import org.bilheteria.ticket.Paper;
import org.bilheteria.ticket.Ticket;
import org.bilheteria.ticket.TicketPdf;
import org.bilheteria.ticket.TicketSheet;

/** The tickets of an order as they are printed. */
@ApplicationScoped
public class TicketSheets {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' yyyy, HH:mm", BRAZIL);

    @Inject
    Orders orders;

    @Inject
    Catalogue catalogue;

    @Inject
    Faces faces;

    /** A PDF with a page for each ticket of the order. @param holder the name of whoever bought them */
    public byte[] pdf(Order order, String holder, Paper paper) {
        Performance performance = catalogue.performance(order.performance()).orElseThrow();
        List<Ticket> tickets = orders.tickets(order.number());
        return TicketPdf.of(
                IntStream.range(0, tickets.size())
                        .mapToObj(i -> sheet(performance, order, holder, tickets, i))
                        .toList(),
                paper);
    }

    private TicketSheet sheet(Performance performance, Order order, String holder, List<Ticket> tickets, int which) {
        Ticket ticket = tickets.get(which);
        return new TicketSheet(
                performance.title(),
                performance.venue(),
                WHEN.format(ZonedDateTime.ofInstant(performance.startsAt(), Brasilia.TIME)),
                faces.of(performance.id())
                        .facts()
                        .gatesText(performance.startsAt(), BRAZIL)
                        .orElse(""),
                performance.sector(order.sector()).orElseThrow().name(),
                holder,
                order.number(),
                which + 1,
                tickets.size(),
                ticket.type() == TicketType.HALF,
                reais(ticket.price()),
                ticket.code());
    }

    private static String reais(Money price) {
        return Reais.text(price, BRAZIL);
    }
}
