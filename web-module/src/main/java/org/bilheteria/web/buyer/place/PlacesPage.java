package org.bilheteria.web.buyer.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All places of the reader, so that they find them again on any device. */
@Named
@RequestScoped
public class PlacesPage {

    @Inject
    PlaceRows places;

    private List<PlaceRow> rows;

    @PostConstruct
    void read() {
        rows = places.all();
    }

    public List<PlaceRow> getRows() {
        return rows;
    }
}
