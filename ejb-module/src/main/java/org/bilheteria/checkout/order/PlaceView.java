package org.bilheteria.checkout.order;

import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.line.Place;
import org.bilheteria.shared.Money;

/**
 * All a buyer is told of a place of theirs.
 *
 * @param ahead how many people are before it at most; 0 when it has no number
 * @param hold what was held for it, also when it has ended
 */
public record PlaceView(
        Place place, long ahead, Optional<Hold> hold, Money total, Optional<Charge> charge, Optional<String> order) {}
