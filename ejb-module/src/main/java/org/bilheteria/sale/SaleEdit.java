package org.bilheteria.sale;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.Money;

/**
 * What an organiser changes of a sale; what is absent stays.
 *
 * @param message what those who wait are told; empty text for nothing
 * @param callsPerSecond per sector; 0 for no limit
 * @param sectors changes of sectors there are, by id
 * @param added sectors there are not yet
 */
public record SaleEdit(
        Show show,
        Times times,
        Limits limits,
        Optional<String> message,
        Optional<Integer> callsPerSecond,
        Map<Integer, SectorChange> sectors,
        List<SectorPlan> added) {

    private static final SaleEdit NOTHING =
            new SaleEdit(Show.SAME, Times.SAME, Limits.SAME, Optional.empty(), Optional.empty(), Map.of(), List.of());

    /** The show itself. */
    public record Show(Optional<String> title, Optional<String> venue, Optional<Instant> startsAt) {

        static final Show SAME = new Show(Optional.empty(), Optional.empty(), Optional.empty());

        boolean renames() {
            return title.isPresent() || venue.isPresent();
        }
    }

    /** When the lobby and the sale open, and when the sale closes. */
    public record Times(Optional<Instant> lobbyOpensAt, Optional<Instant> opensAt, Optional<Instant> closesAt) {

        static final Times SAME = new Times(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How many tickets one person may buy, and how many of them at half price. */
    public record Limits(Optional<Integer> perBuyer, Optional<Integer> halfPerBuyer) {

        static final Limits SAME = new Limits(Optional.empty(), Optional.empty());
    }

    /** Of one sector. */
    public record SectorChange(
            Optional<Integer> capacity, Optional<String> name, Optional<Money> fullPrice, Optional<Money> halfPrice) {

        static SectorChange capacity(int capacity) {
            return new SectorChange(Optional.of(capacity), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Whether it touches what buyers rely on once they have arrived: the name or a price. */
        boolean ofTerms() {
            return name.isPresent() || fullPrice.isPresent() || halfPrice.isPresent();
        }

        public boolean isNothing() {
            return capacity.isEmpty() && !ofTerms();
        }
    }

    public static SaleEdit nothing() {
        return NOTHING;
    }

    /** What those who wait are told; empty text for nothing. */
    public SaleEdit telling(String text) {
        return new SaleEdit(show, times, limits, Optional.of(text), callsPerSecond, sectors, added);
    }

    /** @param calls per second and sector; 0 for no limit */
    public SaleEdit calling(int calls) {
        return new SaleEdit(show, times, limits, message, Optional.of(calls), sectors, added);
    }

    public SaleEdit resizing(int sector, int capacity) {
        return new SaleEdit(
                show, times, limits, message, callsPerSecond, Map.of(sector, SectorChange.capacity(capacity)), added);
    }

    /** Whether it touches what buyers rely on once they have arrived: limits, names and prices, which sectors there are. */
    boolean ofTerms() {
        return !limits.equals(Limits.SAME)
                || !added.isEmpty()
                || sectors.values().stream().anyMatch(SectorChange::ofTerms);
    }
}
