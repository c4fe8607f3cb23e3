package org.bilheteria.web.buyer.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Places;
import org.bilheteria.line.Wish;
import org.bilheteria.web.line.MyPlace;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** The reader's place that the address names, and its sale: read once for all parts of a page. */
@RequestScoped
public class OwnPlace {

    @Inject
    MyPlace myPlace;

    @Inject
    Boards boards;

    @Inject
    Places places;

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    @Inject
    Clock clock;

    private MyPlace.Found found;
    private Board board;
    private long buyer;
    private Instant now;

    @PostConstruct
    void read() {
        buyer = signedIn.requireBuyer();
        found = myPlace.find(pageRequest.parameter("id"), buyer);
        board = boards.board(performance()).orElseThrow();
        now = clock.instant();
    }

    String id() {
        return found.id();
    }

    long buyer() {
        return buyer;
    }

    int performance() {
        return found.performance();
    }

    Board board() {
        return board;
    }

    SectorBoard sector() {
        return board.sector(found.sector());
    }

    Optional<PlaceView> view() {
        return found.view();
    }

    PlaceState state() {
        return view().map(view -> view.place().state()).orElse(PlaceState.ARRIVED);
    }

    Wish wish() {
        return view().map(view -> view.place().wish())
                .orElseGet(() -> found.arrival().orElseThrow().wish());
    }

    Instant stamp() {
        return view().map(view -> view.place().stamp())
                .orElseGet(() -> found.arrival().orElseThrow().stamp());
    }

    /** What is held now. */
    Optional<Hold> hold() {
        return view().flatMap(PlaceView::hold).filter(hold -> state() == PlaceState.HELD);
    }

    Instant now() {
        return now;
    }

    /** How long tickets are held in this sector. */
    Duration holdDuration() {
        return places.terms(found.sector()).hold();
    }

    boolean paused() {
        return board.phase() == Phase.PAUSED;
    }

    /** How much of the time to pay is left, in seconds; it stands still in a pause. */
    long secondsLeft() {
        return hold().map(hold -> MyPlace.secondsLeft(hold, board.performance(), now))
                .orElse(0L);
    }
}
