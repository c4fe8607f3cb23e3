package org.bilheteria.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.line.Place;
import org.bilheteria.ticket.AdmissionConflict;
import org.bilheteria.ticket.Ticket;

/** What an export tells of lines, orders and money. */
@ApplicationScoped
class ToldOfPurchases {

    @Inject
    BuyersRecords records;

    @Inject
    Orders orders;

    @Inject
    Catalogue catalogue;

    void tell(long buyer, Entry all) {
        all.with("places", Entry.list(records.places(buyer), this::place))
                .with("orders", Entry.list(orders.of(buyer), this::order))
                .with("charges", Entry.list(records.charges(buyer), ToldOfPurchases::charge))
                .with("payments", Entry.list(records.payments(buyer), ToldOfPurchases::payment))
                .with("refunds", Entry.list(records.refunds(buyer), ToldOfPurchases::refund));
    }

    private Entry place(Place place) {
        Entry entry = show(new Entry().with("place", place.id()), place.performance(), place.sector())
                .with("state", place.state().name())
                .with("arrivedAt", place.stamp())
                .with("full", place.wish().full())
                .with("half", place.wish().half())
                .with("acceptFewer", place.wish().acceptFewer())
                .withText(
                        "number",
                        place.number().isPresent()
                                ? Optional.of(Long.toString(place.number().getAsLong()))
                                : Optional.empty())
                .withMoment("skippedAt", place.skippedAt());
        records.hold(place.id()).ifPresent(hold -> entry.with("hold", hold(hold)));
        return entry;
    }

    private static Entry hold(Hold hold) {
        return new Entry()
                .with("state", hold.state().name())
                .with("full", hold.tickets().full())
                .with("half", hold.tickets().half())
                .with("heldAt", hold.heldAt())
                .with("deadline", hold.deadline())
                .withMoment("endedAt", hold.endedAt());
    }

    private Entry order(Order order) {
        return show(new Entry().with("number", order.number()), order.performance(), order.sector())
                .with("total", order.total())
                .with("paidAt", order.paidAt())
                .with("status", order.status().name())
                .with("tickets", Entry.list(orders.tickets(order.number()), this::ticket));
    }

    private Entry ticket(Ticket ticket) {
        Entry entry = new Entry()
                .with("ticket", ticket.id())
                .with("type", ticket.type().name())
                .with("price", ticket.price())
                .with("code", ticket.code())
                .with("annulled", ticket.annulled());
        ticket.admission()
                .ifPresent(admission -> entry.with(
                        "admission",
                        new Entry().with("entrance", admission.entrance()).with("at", admission.at())));
        List<AdmissionConflict> conflicts = records.conflicts(ticket.id());
        return entry.with(
                "shownAgain",
                Entry.list(
                        conflicts,
                        conflict -> new Entry()
                                .with("entrance", conflict.admission().entrance())
                                .with("at", conflict.admission().at())
                                .with("result", conflict.result().name())));
    }

    private static Entry charge(Charge charge) {
        return new Entry()
                .with("txid", charge.txid())
                .with("place", charge.place())
                .with("amount", charge.amount())
                .with("state", charge.state().name())
                .with("createdAt", charge.createdAt())
                .with("expiresAt", charge.expiresAt());
    }

    private static Entry payment(Payment payment) {
        return new Entry()
                .with("endToEndId", payment.endToEndId())
                .with("txid", payment.settlement().txid())
                .with("amount", payment.amount())
                .with("settledAt", payment.settlement().settledAt())
                .with("outcome", payment.outcome().name())
                .withText("reason", payment.reason())
                .withText("order", payment.order());
    }

    private static Entry refund(Refund refund) {
        return new Entry()
                .with("refund", refund.id())
                .with("endToEndId", refund.endToEndId())
                .with("amount", refund.amount())
                .with("reason", refund.reason().name())
                .with("state", refund.state().name())
                .with("requestedAt", refund.requestedAt())
                .withMoment("doneAt", refund.doneAt());
    }

    private Entry show(Entry entry, int performance, int sector) {
        Optional<Performance> show = catalogue.performance(performance);
        return entry.with("performance", Integer.toString(performance))
                .withText("title", show.map(Performance::title))
                .withText("sector", show.flatMap(known -> known.sector(sector)).map(Sector::name));
    }
}
