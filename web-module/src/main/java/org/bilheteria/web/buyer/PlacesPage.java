package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.Place;
import org.bilheteria.line.Places;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.TicketsText;
import org.bilheteria.web.security.SignedIn;

/** All places of the reader, so that they find them again on any device. */
@Named
@RequestScoped
public class PlacesPage {

    @Inject
    Places places;

    @Inject
    OpenSales sales;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    private List<Row> rows;

    @PostConstruct
    void read() {
        long buyer = signedIn.requireBuyer();
        rows = places.of(buyer).stream().map(this::row).toList();
    }

    private Row row(Place place) {
        Performance performance = sales.performance(place.performance()).orElseThrow();
        return new Row(
                place.state().name(),
                performance.title(),
                performance.sector(place.sector()).orElseThrow().name(),
                TicketsText.text(place.wish().full(), place.wish().half(), language),
                "/place?id=" + place.id());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** One place of the list. */
    public record Row(String state, String title, String sector, String wish, String link) {

        public String stateKey() {
            return "PlaceState." + state;
        }
    }
}
