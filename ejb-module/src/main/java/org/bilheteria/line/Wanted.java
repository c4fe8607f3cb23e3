package org.bilheteria.line;

import java.util.Collection;
import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** What one buyer wants in all live places of a performance together. */
public record Wanted(int tickets, int halves) {

    /** Of somebody who wants nothing yet. */
    public static final Wanted NOTHING = new Wanted(0, 0);

    /** Of these places the live ones count. */
    public static Wanted in(Collection<Place> places) {
        List<Wish> live = places.stream()
                .filter(place -> place.state().live())
                .map(Place::wish)
                .toList();
        return new Wanted(
                live.stream().mapToInt(Wish::tickets).sum(),
                live.stream().mapToInt(Wish::half).sum());
    }

    /** @throws Refused HALF_PRICE_LIMIT or OVER_LIMIT when this wish more would be too many */
    public void check(Wish more, Performance performance) {
        if (overHalfPriceLimit(more, performance)) {
            throw new Refused(
                    Refusal.HALF_PRICE_LIMIT,
                    "At most " + performance.halfPerBuyer() + " half-price tickets a buyer and performance");
        }
        if (overLimit(more, performance)) {
            throw new Refused(
                    Refusal.OVER_LIMIT, "At most " + performance.limitPerBuyer() + " tickets a buyer and performance");
        }
    }

    /** Whether this wish more would be too many tickets. */
    public boolean overLimit(Wish more, Performance performance) {
        return tickets + more.tickets() > performance.limitPerBuyer();
    }

    /** Whether this wish more would be too many tickets at half price. */
    public boolean overHalfPriceLimit(Wish more, Performance performance) {
        return halves + more.half() > performance.halfPerBuyer();
    }
}
