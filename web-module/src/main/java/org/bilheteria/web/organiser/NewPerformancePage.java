package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Puts a performance on sale; begins with the figures of the last one, or of the one it is made like. */
@Named
@RequestScoped
public class NewPerformancePage {

    private static final int SPARE_ROWS = 3;

    @Inject
    SignedIn signedIn;

    @Inject
    SaleOffice office;

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    Settings settings;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private PlanFields fields;

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        fields = new PlanFields(pageRequest.parameters(), SPARE_ROWS);
        if (!fields.sent()) {
            begin();
        }
    }

    private void begin() {
        String like = pageRequest.parameter("like");
        List<Performance> all = sales.performances();
        fields.begin("limitPerBuyer", settings.limitPerBuyer());
        fields.begin("halfPerBuyer", settings.halfPerBuyer());
        if (!like.isEmpty()) {
            boards.board(pageRequest.id("like")).ifPresent(fields::beginLike);
        } else if (!all.isEmpty()) {
            fields.begin("venue", all.get(all.size() - 1).venue());
        }
        LocalDateTime tomorrow = LocalDateTime.ofInstant(clock.instant(), Brasilia.TIME)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(9);
        fields.begin("lobbyOpensAt", tomorrow);
        fields.begin("opensAt", tomorrow.plusHours(1));
        fields.begin("closesAt", tomorrow.plusDays(30));
        fields.begin("startsAt", tomorrow.plusDays(31).withHour(18));
    }

    public void create() {
        PlanForm form = new PlanForm(pageRequest::parameter);
        PerformancePlan plan = form.plan(fields.getRows().size());
        if (plan == null) {
            pageRequest.addError(null, language.text("plan.wrong"));
            fields.mark(form.wrong());
            return;
        }
        try {
            int id = office.create(plan, "organiser " + signedIn.requireBuyer());
            pageRequest.redirect("/steer?performance=" + id);
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
        }
    }

    public PlanFields getFields() {
        return fields;
    }
}
