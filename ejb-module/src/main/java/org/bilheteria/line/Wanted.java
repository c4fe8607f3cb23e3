package org.bilheteria.line;

import java.util.Collection;
import java.util.List;
import org.bilheteria.catalogue.Performance;

/** What one buyer wants in all live places of a performance together. */
public record Wanted(int tickets, int halves) {

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

    /** Whether this wish more would be too many tickets. */
    public boolean overLimit(Wish more, Performance performance) {
        return tickets + more.tickets() > performance.limitPerBuyer();
    }

    /** Whether this wish more would be too many tickets at half price. */
    public boolean overHalfPriceLimit(Wish more, Performance performance) {
        return halves + more.half() > performance.halfPerBuyer();
    }
}
