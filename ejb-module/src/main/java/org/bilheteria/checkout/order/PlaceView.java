package org.bilheteria.checkout.order;

import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.line.Place;
import org.bilheteria.shared.Money;

/**
 * All a buyer is told of his place.
 *
 * @param ahead how many people are before him at most; 0 when he has no number
 * @param hold what was held for him, also when it has ended
 */
public record PlaceView(
        Place place, long ahead, Optional<Hold> hold, Money total, Optional<Charge> charge, Optional<String> order) {}
