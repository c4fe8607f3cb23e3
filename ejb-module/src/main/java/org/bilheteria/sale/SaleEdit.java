package org.bilheteria.sale;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.FieldCheck;
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

    /** Nobody needs to be called faster than this. */
    private static final int MOST_CALLS = 1_000_000;

    private static final SaleEdit NOTHING =
            new SaleEdit(Show.SAME, Times.SAME, Limits.SAME, Optional.empty(), Optional.empty(), Map.of(), List.of());

    /** @throws org.bilheteria.shared.InvalidFields naming message or callsPerSecond; the parts name their own */
    public SaleEdit {
        FieldCheck check = new FieldCheck();
        message.ifPresent(text -> check.atMost("message", text, Bounds.LONGEST_MESSAGE));
        callsPerSecond.ifPresent(calls -> check.number("callsPerSecond", calls, 0, MOST_CALLS));
        check.refuse();
    }

    /** The show itself. */
    public record Show(Optional<String> title, Optional<String> venue, Optional<Instant> startsAt) {

        static final Show SAME = new Show(Optional.empty(), Optional.empty(), Optional.empty());

        /** @throws org.bilheteria.shared.InvalidFields naming title or venue */
        public Show {
            FieldCheck check = new FieldCheck();
            title.ifPresent(text -> check.text("title", text, Bounds.LONGEST_TEXT));
            venue.ifPresent(text -> check.text("venue", text, Bounds.LONGEST_TEXT));
            check.refuse();
        }

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

        /** @throws org.bilheteria.shared.InvalidFields naming limitPerBuyer or halfPerBuyer */
        public Limits {
            FieldCheck check = new FieldCheck();
            perBuyer.ifPresent(limit -> check.number("limitPerBuyer", limit, 1, Bounds.MOST_TICKETS));
            halfPerBuyer.ifPresent(limit -> check.number("halfPerBuyer", limit, 0, Bounds.MOST_TICKETS));
            check.refuse();
        }
    }

    /** Of one sector. */
    public record SectorChange(
            Optional<Integer> capacity, Optional<String> name, Optional<Money> fullPrice, Optional<Money> halfPrice) {

        /** @throws org.bilheteria.shared.InvalidFields naming capacity, name, fullPrice or halfPrice */
        public SectorChange {
            FieldCheck check = new FieldCheck();
            capacity.ifPresent(tickets -> check.number("capacity", tickets, 0, Bounds.LARGEST_SECTOR));
            name.ifPresent(text -> check.text("name", text, Bounds.LONGEST_NAME));
            fullPrice.ifPresent(price -> check.price("fullPrice", price));
            halfPrice.ifPresent(price -> check.price("halfPrice", price));
            check.refuse();
        }

        /** What a sector's tickets cost after this change. @param before what they cost now */
        public SectorPrices prices(SectorPrices before) {
            return new SectorPrices(fullPrice.orElse(before.full()), halfPrice.orElse(before.half()));
        }

        static SectorChange capacity(int capacity) {
            return new SectorChange(Optional.of(capacity), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Whether it touches what buyers rely on once they have arrived: the name or a price. */
        boolean ofTerms() {
            return name.isPresent() || ofPrices();
        }

        /** Whether it touches a price. */
        public boolean ofPrices() {
            return fullPrice.isPresent() || halfPrice.isPresent();
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
