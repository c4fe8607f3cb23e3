package org.bilheteria.web.show;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.shared.Ids;

/** Gives the opening of a sale to whoever wants it in their calendar. */
@WebServlet(urlPatterns = "/opening.ics", asyncSupported = true)
public class OpeningServlet extends HttpServlet {

    @Inject
    transient OpenSales sales;

    @Inject
    transient Settings settings;

    @Inject
    transient Language language;

    @Inject
    transient ShowAbout about;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Performance> show = performance(request.getParameter("id"));
        if (show.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"bilheteria-" + show.get().id() + ".ics\"");
        response.getWriter().write(calendar(show.get()).text(clock.instant()));
    }

    private Optional<Performance> performance(String id) {
        try {
            return sales.performance(Ids.number(id == null ? "" : id));
        } catch (Refused noId) {
            return Optional.empty();
        }
    }

    private String where(Performance show) {
        String address = about.address(show.id());
        return address.isEmpty() ? show.venue() : show.venue() + ", " + address;
    }

    private OpeningCalendar calendar(Performance show) {
        String site = settings.publicUrl();
        return new OpeningCalendar(
                "opening-" + show.id() + "@" + URI.create(site).getHost(),
                show.opensAt(),
                language.text("calendar.opens", show.title()),
                where(show),
                about.gates(show.id()),
                site + "/performance?id=" + show.id());
    }
}
