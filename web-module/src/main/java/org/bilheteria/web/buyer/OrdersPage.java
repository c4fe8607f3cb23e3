package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.security.SignedIn;

/** What the reader bought, and what goes back to them. */
@Named
@RequestScoped
public class OrdersPage {

    @Inject
    Orders orders;

    @Inject
    RefundReader refunds;

    @Inject
    OpenSales sales;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    private List<Row> rows;
    private List<Back> back;

    @PostConstruct
    void read() {
        long buyer = signedIn.requireBuyer();
        rows = orders.of(buyer).stream().map(this::row).toList();
        back = refunds.of(buyer).stream().map(this::back).toList();
    }

    private Row row(Order order) {
        Performance performance = sales.performance(order.performance()).orElseThrow();
        return new Row(
                order.number(),
                order.status().name(),
                performance.title(),
                performance.sector(order.sector()).orElseThrow().name(),
                language.write(order.total()),
                language.write(order.paidAt()));
    }

    private Back back(Refund refund) {
        return new Back(
                language.write(refund.amount()),
                "RefundReason." + refund.reason(),
                refund.doneAt()
                        .map(done -> language.text("orders.refundDone", language.write(done)))
                        .orElseGet(() -> language.text("orders.refundPending")));
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Back> getBack() {
        return back;
    }

    /** One order of the list. */
    public record Row(String number, String status, String title, String sector, String total, String paidAt) {

        public String statusKey() {
            return "OrderStatus." + status;
        }

        public String link() {
            return "/order?number=" + number;
        }
    }

    /** One refund of the list. */
    public record Back(String amount, String reasonKey, String status) {}
}
