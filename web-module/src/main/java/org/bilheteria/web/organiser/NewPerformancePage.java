package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.Announcement;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.PerformanceKey;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.Refusal;
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
    private static final int KEY_CHARACTERS = 26;

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
    private String key;
    private String twin;

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        fields = new PlanFields(pageRequest.parameters(), SPARE_ROWS);
        String sentKey = pageRequest.parameter("key");
        key = sentKey.isEmpty() || sentKey.length() > PerformanceKey.LONGEST ? RandomId.of(KEY_CHARACTERS) : sentKey;
        twin = pageRequest.parameter("twin");
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
            create(plan);
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
            if (refused.refusal() == Refusal.ALREADY_MADE) {
                // Back, and something else typed: whoever presses again means another one.
                key = RandomId.of(KEY_CHARACTERS);
            }
        }
    }

    private void create(PerformancePlan plan) {
        Optional<Integer> same = office.used(key) ? Optional.empty() : sameShow(plan);
        if (same.isPresent() && !twin.equals(same.get().toString())) {
            twin = same.get().toString();
            pageRequest.addError(null, language.text("plan.twin"));
            return;
        }
        int id = office.create(plan, signedIn.actor(), key);
        pageRequest.redirect("/steer?performance=" + id);
    }

    /** Another one of this title, there and then: the form may have been opened and sent once more. */
    private Optional<Integer> sameShow(PerformancePlan plan) {
        Announcement planned = new Announcement(plan.title(), plan.venue(), plan.startsAt());
        return sales.performances().stream()
                .filter(performance -> performance.announcement().equals(planned))
                .map(Performance::id)
                .findFirst();
    }

    /** What this form makes is made once, however often it is sent. */
    public String getKey() {
        return key;
    }

    /** The performance that the reader was told of as the same; sent again it is no mistake. Empty for none. */
    public String getTwin() {
        return twin;
    }

    public PlanFields getFields() {
        return fields;
    }
}
