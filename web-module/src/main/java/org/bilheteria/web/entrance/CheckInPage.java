package org.bilheteria.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.bilheteria.account.role.Role;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** The page of the people at the entrance of a show. What it does it does in the browser, also without a network. */
@Named
@RequestScoped
public class CheckInPage {

    @Inject
    OpenSales sales;

    @Inject
    SignedIn signedIn;

    @Inject
    Settings settings;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String id;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.DOOR);
        id = pageRequest.parameter("performance");
    }

    public boolean isChosen() {
        return !id.isEmpty();
    }

    public String getPerformance() {
        return id;
    }

    public String getTitle() {
        Performance performance = performance();
        return performance.title() + " · " + language.write(performance.startsAt());
    }

    private Performance performance() {
        return sales.performance(pageRequest.id("performance")).orElseThrow(Performance::missing);
    }

    /** Names of its sectors by their ids, as JSON: a code has the id only. */
    public String getSectors() {
        JsonObjectBuilder names = Json.createObjectBuilder();
        performance().sectors().forEach(sector -> names.add(Integer.toString(sector.id()), sector.name()));
        return names.build().toString();
    }

    public String getIssuer() {
        return settings.issuer();
    }

    public List<Row> getRows() {
        return sales.performances().stream()
                .map(performance -> new Row(
                        "/check-in?performance=" + performance.id(),
                        performance.title(),
                        language.write(performance.startsAt())))
                .toList();
    }

    /** One performance to choose. */
    public record Row(String link, String title, String startsAt) {}
}
