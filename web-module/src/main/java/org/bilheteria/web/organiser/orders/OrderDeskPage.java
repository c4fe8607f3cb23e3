package org.bilheteria.web.organiser.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.role.Role;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.undo.BulkRefunds;
import org.bilheteria.checkout.undo.UndoDesk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.steering.desk.FoundOrder;
import org.bilheteria.steering.desk.OrderSearch;
import org.bilheteria.steering.desk.Quoted;
import org.bilheteria.steering.desk.TicketsAgain;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/**
 * Orders found by what their buyers quote, and what may be done about one. What is quoted is posted and not in the address: it
 * may be an e-mail or a CPF, and addresses are kept in too many places.
 */
@Named
@RequestScoped
public class OrderDeskPage {

    @Inject
    SignedIn signedIn;

    @Inject
    OrderSearch search;

    @Inject
    TicketsAgain again;

    @Inject
    UndoDesk desk;

    @Inject
    BulkRefunds bulks;

    @Inject
    Orders orders;

    @Inject
    OpenSales sales;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Optional<DeskAct> asked;
    private List<FoundOrder> found = List.of();
    private boolean searched;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.FINANCE);
        asked = DeskAct.named(pageRequest.parameter("ask"))
                .filter(act -> act == DeskAct.REFUND_ALL
                        ? scope().flatMap(this::show).isPresent()
                        : search.order(number()).isPresent());
        if (!number().isEmpty()) {
            found = search.order(number()).stream().toList();
        }
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    private String number() {
        return pageRequest.parameter("number");
    }

    private Optional<Scope> scope() {
        return Scope.of(pageRequest.parameter("scope"));
    }

    /** Of a scope that there is. */
    private Optional<Performance> show(Scope scope) {
        return sales.performance(scope.performance())
                .filter(show -> scope.sector()
                        .map(show::sector)
                        .map(Optional::isPresent)
                        .orElse(true));
    }

    /** Looks for what was typed. */
    public void find() {
        searched = true;
        found = search.find(Quoted.of(getQuoted()), signedIn.actor());
    }

    /** Does what was asked about. */
    public void act() {
        DeskAct act = asked.orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such order"));
        if (act.irrevocable() && !signedIn.factorFresh()) {
            pageRequest.askSecondFactor(here() + "&ask=" + act);
            return;
        }
        try {
            perform(act, signedIn.actor());
            pageRequest.redirect(here() + "&done=" + act);
        } catch (Refused refused) {
            pageRequest.redirect(here() + "&refused=" + refused.refusal());
        }
    }

    private void perform(DeskAct act, String actor) {
        switch (act) {
            case TICKETS -> again.send(number(), actor);
            case REFUND -> desk.refund(number(), actor);
            case REFUND_ALL -> {
                Scope all = scope().orElseThrow();
                desk.refundAll(all.performance(), all.sector(), actor);
            }
        }
    }

    private String here() {
        return scope().map(all -> "/order-desk?scope=" + all.text())
                .orElseGet(() -> "/order-desk?number=" + PageRequest.encode(number()));
    }

    public boolean isAsking() {
        return asked.isPresent();
    }

    public String getAsked() {
        return asked.map(DeskAct::name).orElse("");
    }

    public String getAskedKey() {
        return asked.map(DeskAct::key).orElse("");
    }

    /** What will happen. */
    public String getConsequence() {
        DeskAct act = asked.orElseThrow();
        if (act == DeskAct.REFUND_ALL) {
            Scope all = scope().orElseThrow();
            return language.text(act.textKey(), name(all), bulks.count(all.performance(), all.sector()));
        }
        OrderRow row = row(search.order(number()).orElseThrow());
        return language.text(act.textKey(), row.number(), row.total(), row.email());
    }

    private String name(Scope scope) {
        Performance show = show(scope).orElseThrow();
        String all = show.title() + ", " + language.write(show.startsAt());
        return scope.sector()
                .flatMap(show::sector)
                .map(sector -> all + ", " + sector.name())
                .orElse(all);
    }

    /** That an act was done; empty when the reader does not come from one. */
    public String getDone() {
        return DeskAct.named(pageRequest.parameter("done"))
                .map(act -> language.text(act.doneKey()))
                .orElse("");
    }

    public String getNumber() {
        return number();
    }

    public String getScope() {
        return scope().map(Scope::text).orElse("");
    }

    public String getBackAddress() {
        return number().isEmpty() ? "/order-desk" : here();
    }

    public String getQuoted() {
        return pageRequest.parameter("q").strip();
    }

    public boolean isSearched() {
        return searched;
    }

    /** How many were found, in words. */
    public String getFoundText() {
        return language.text(found.size() == OrderSearch.MOST ? "desk.foundMost" : "desk.found", found.size());
    }

    public List<OrderRow> getFound() {
        return found.stream().map(this::row).toList();
    }

    private OrderRow row(FoundOrder each) {
        return OrderRow.of(
                each,
                sales.performance(each.order().performance()).orElseThrow(Performance::missing),
                orders.tickets(each.order().number()).size(),
                language);
    }
}
