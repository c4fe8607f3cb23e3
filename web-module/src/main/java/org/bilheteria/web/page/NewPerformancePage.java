package org.bilheteria.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bilheteria.boxoffice.Board;
import org.bilheteria.boxoffice.Boards;
import org.bilheteria.boxoffice.PerformancePlan;
import org.bilheteria.boxoffice.SaleOffice;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.security.SignedIn;

/** Puts a performance on sale; begins with the figures of the last one, or of the one it is made like. */
@Named
@RequestScoped
public class NewPerformancePage {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 40;
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

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
    Visit visit;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Map<String, String> fields = new HashMap<>();

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        if (visit.parameter("title").isEmpty() && visit.parameter("rows").isEmpty()) {
            begin();
        }
    }

    private void begin() {
        LocalDateTime tomorrow = LocalDateTime.ofInstant(clock.instant(), BRASILIA)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(9);
        fields.put("lobbyOpensAt", tomorrow.toString());
        fields.put("opensAt", tomorrow.plusHours(1).toString());
        fields.put("closesAt", tomorrow.plusDays(30).toString());
        fields.put("startsAt", tomorrow.plusDays(31).withHour(18).toString());
        fields.put("limitPerBuyer", Integer.toString(settings.limitPerBuyer()));
        fields.put("halfPerBuyer", Integer.toString(settings.halfPerBuyer()));
        List<Performance> all = sales.performances();
        String like = visit.parameter("like");
        if (!like.isEmpty()) {
            sales.performance(visit.id("like")).ifPresent(this::copy);
        } else if (!all.isEmpty()) {
            fields.put("venue", all.get(all.size() - 1).venue());
        }
    }

    private void copy(Performance like) {
        Board board = boards.board(like.id()).orElseThrow();
        fields.put("title", like.title());
        fields.put("venue", like.venue());
        fields.put("limitPerBuyer", Integer.toString(like.limitPerBuyer()));
        fields.put("halfPerBuyer", Integer.toString(like.halfPerBuyer()));
        for (int row = 0; row < board.sectors().size(); row++) {
            var sector = board.sectors().get(row);
            fields.put("sectorName" + row, sector.sector().name());
            fields.put("capacity" + row, Integer.toString(sector.capacity()));
            fields.put("fullPrice" + row, sector.sector().prices().full().toString());
            fields.put("halfPrice" + row, sector.sector().prices().half().toString());
            fields.put("halfQuota" + row, Integer.toString(sector.halfQuota()));
        }
    }

    public void create() {
        PlanForm form = new PlanForm(visit::parameter);
        PerformancePlan plan = form.plan(getRows().size());
        if (plan == null) {
            visit.say(null, language.say("plan.wrong"));
            form.wrong().forEach(field -> fields.put("wrong." + field, "true"));
            return;
        }
        try {
            int id = office.create(plan, "organiser " + signedIn.requireBuyer());
            visit.redirect("/steer?performance=" + id);
        } catch (Refused refused) {
            visit.show(refused);
        }
    }

    /** What stands in a field. */
    public String value(String name) {
        String typed = visit.parameter(name);
        return typed.isEmpty() ? fields.getOrDefault(name, "") : typed;
    }

    /** Whether a field was filled in wrongly. */
    public boolean wrong(String name) {
        return fields.containsKey("wrong." + name);
    }

    /** Rows of sectors, counted from 0: two more than are filled in. */
    public List<Integer> getRows() {
        String asked = visit.parameter(visit.parameter("moreRows").isEmpty() ? "rows" : "moreRows");
        int filled = 0;
        while (!value("sectorName" + filled).isEmpty() && filled < MOST_ROWS) {
            filled++;
        }
        int rows = asked.matches("[0-9]{1,2}") ? Integer.parseInt(asked) : filled + 2;
        return IntStream.range(0, Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, rows)))
                .boxed()
                .toList();
    }

    /** More than is shown, for the button that adds rows. */
    public int getMoreRows() {
        return Math.min(MOST_ROWS, getRows().size() + 3);
    }
}
