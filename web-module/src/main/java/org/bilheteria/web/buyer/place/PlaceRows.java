package org.bilheteria.web.buyer.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.checkout.order.PlaceViews;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Places;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.page.TicketsText;
import org.bilheteria.web.security.SignedIn;

/** The reader's places, those first that have to be paid, then those that wait. */
@Named
@RequestScoped
public class PlaceRows {

    @Inject
    Places places;

    @Inject
    PlaceViews views;

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private List<PlaceRow> rows;

    @PostConstruct
    void read() {
        rows = places.of(signedIn.requireBuyer()).stream()
                .map(this::row)
                .sorted(Comparator.comparing(PlaceRow::held)
                        .thenComparing(PlaceRow::live)
                        .reversed())
                .toList();
    }

    /** All of them, so that they are found again on any device. */
    public List<PlaceRow> getAll() {
        return rows;
    }

    /** Those that are live besides the one of this page: whoever waits twice is to see both. */
    public List<PlaceRow> getOthers() {
        String here = pageRequest.parameter("id");
        return rows.stream().filter(row -> row.live() && !row.id().equals(here)).toList();
    }

    private PlaceRow row(Place place) {
        Performance performance = sales.performance(place.performance()).orElseThrow();
        boolean live = place.state().inLine() || place.state() == PlaceState.HELD;
        boolean cancelled = performance.cancelled() && place.state().endedUnsold();
        return new PlaceRow(
                place.id(),
                cancelled ? "CANCELLED" : place.state().name(),
                live,
                performance.title(),
                language.write(performance.startsAt()),
                performance.sector(place.sector()).orElseThrow().name(),
                TicketsText.text(place.wish().full(), place.wish().half(), language),
                live ? news(place) : "");
    }

    private String news(Place place) {
        Board board = boards.board(place.performance()).orElseThrow();
        if (board.phase() == Phase.PAUSED) {
            return language.text("places.paused");
        }
        Optional<PlaceView> view =
                place.state() == PlaceState.HELD ? views.view(place.id(), place.buyer()) : Optional.empty();
        if (view.isPresent()) {
            return view.get()
                    .hold()
                    .map(hold -> language.text("places.payBy", language.time(hold.deadline())))
                    .orElse("");
        }
        return place.number().isPresent()
                ? language.text(
                        "places.number",
                        place.number().getAsLong(),
                        board.sector(place.sector()).calledUpTo())
                : "";
    }
}
