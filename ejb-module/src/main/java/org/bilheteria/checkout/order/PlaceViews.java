package org.bilheteria.checkout.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.settle.Charges;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Places;
import org.bilheteria.shared.Money;

/** Puts together what a buyer is told of a place of theirs. */
@ApplicationScoped
public class PlaceViews {

    @Inject
    Places places;

    @Inject
    Holds holds;

    @Inject
    Charges charges;

    @Inject
    Orders orders;

    @Inject
    Boards boards;

    @Inject
    Catalogue catalogue;

    /** The view of a place, if it is this buyer's and in the line's records already. */
    public Optional<PlaceView> view(String id, long buyer) {
        return places.place(id).filter(place -> place.buyer() == buyer).map(this::view);
    }

    private PlaceView view(Place place) {
        boolean called = !place.state().inLine();
        Optional<Hold> hold = called ? holds.hold(place.id()) : Optional.empty();
        return new PlaceView(
                place,
                ahead(place),
                hold,
                hold.map(held -> total(place, held)).orElse(new Money(0)),
                hold.flatMap(held -> charges.ofPlace(place.id()).filter(charge -> !held.active() || charge.open())),
                place.state() == PlaceState.PAID ? orders.ofPlace(place.id()).map(Order::number) : Optional.empty());
    }

    /** Everybody up to the last number called was called or passed over, so no more than this can be before it. */
    private long ahead(Place place) {
        if (place.state() != PlaceState.WAITING) {
            return 0;
        }
        SectorBoard board = boards.board(place.performance()).orElseThrow().sector(place.sector());
        return Math.max(0, place.number().orElseThrow() - board.calledUpTo() - 1);
    }

    private Money total(Place place, Hold hold) {
        SectorPrices prices = catalogue.sector(place.sector()).orElseThrow().prices();
        return prices.total(hold.tickets().full(), hold.tickets().half());
    }
}
