package org.bilheteria.boxoffice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.SeedChain;
import org.bilheteria.line.Terms;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.turnstile.Outstanding;

/** The real box office over one sector, on paper: its transactions are done in memory, each as a whole or not at all. */
public final class PaperBoxOffice extends BoxOffice {

    public static final int SECTOR = 7;
    public static final Duration GRACE = Duration.ofSeconds(90);

    private static final Terms TERMS =
            new Terms(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofMinutes(5), GRACE);

    /** As long as its first seeds are a few hashes away from one that is kept: a hundred thousand worlds ask for them. */
    private static final SeedChain SEEDS = new SeedChain(new byte[32], 4 * 256 + 24);

    private static final PlaceCipher IDS = new PlaceCipher(new byte[16]);

    public final Performance performance;
    public final SeatStock stock;

    final RecordsInMemory records = new RecordsInMemory();

    private final SectorLine line = new SectorLine(SECTOR, TERMS);
    private final JournalHead head = new JournalHead(SECTOR);
    private final StringBuilder journal = new StringBuilder();
    private final Map<Long, Integer> attempts = new HashMap<>();
    private Runnable between = () -> {};

    /** @param step called before and after each transaction: what happens there happens between two steps */
    public PaperBoxOffice(Clock clock, int capacity, Runnable step) {
        this.clock = clock;
        this.draws = new Draws(sector -> SEEDS);
        this.settings = new Unset();
        Instant opens = clock.instant();
        SaleWindow sale = new SaleWindow(opens, opens, opens.plus(Duration.ofHours(2)));
        performance = new Performance("Show", "Venue", opens.plus(Duration.ofDays(30)), sale, 4, 2);
        performance.addSector("Floor", new SectorPrices(new Money(10_000), new Money(5_000)));
        int quota = Math.max(1, capacity * 2 / 5);
        stock = new SeatStock(SECTOR, capacity, quota);
        write(sold -> sold.write(Facts.opened(
                capacity, quota, SEEDS.commitment(), opens, TERMS.window(), TERMS.settle(), TERMS.hold(), GRACE)));
        this.between = step;
    }

    @Override
    <T> T in(int sector, Function<SectorSale, T> work) {
        between.run();
        T result = write(work);
        between.run();
        return result;
    }

    private <T> T write(Function<SectorSale, T> work) {
        JournalWriter pen = new JournalWriter(head, UtcMicros.now(clock));
        T result = work.apply(new SectorSale(performance, stock, line, pen, records));
        pen.pages().forEach(page -> journal.append(new String(page.lines(), StandardCharsets.UTF_8)));
        return result;
    }

    @Override
    void flush() {}

    public Sector sector() {
        return performance.sectors().get(0);
    }

    /** The buyer enters the line, after what they had there before has ended. */
    public void arrive(long buyer, Wish wish) {
        boolean live = records.places.values().stream()
                .anyMatch(place -> place.buyer() == buyer && place.state().live());
        if (!live) {
            int attempt = attempts.merge(buyer, 1, Integer::sum) - 1;
            String place = IDS.id(buyer, SECTOR, attempt);
            arrive(SECTOR, List.of(new Arrival(place, buyer, 0, attempt, UtcMicros.now(clock), wish)));
        }
    }

    /** Draws and calls whatever can be. */
    public void moveOn() {
        while (advance(SECTOR, clock.instant().minus(TERMS.settle()), Outstanding.NONE)) {
            // Another bounded step.
        }
    }

    public void pause(PauseReason reason) {
        pull(levers -> levers.pause(reason));
    }

    public void resume() {
        pull(Levers::resume);
    }

    public void close() {
        pull(Levers::close);
    }

    /** @return whether it was not cancelled before */
    public boolean cancel() {
        boolean before = performance.cancelled();
        pull(Levers::cancel);
        return !before;
    }

    /** Places of a cancelled show that have ended so, and are told. */
    public Set<String> told() {
        return Set.copyOf(records.told);
    }

    /** Whether anybody is still in line. */
    public boolean anybodyInLine() {
        return !records.inLine(1).isEmpty();
    }

    /** As the sale's office pulls it; a lever that can't be pulled now is left alone. */
    private void pull(Function<Levers, Consumer<SectorSale>> lever) {
        try {
            Consumer<SectorSale> act = lever.apply(new Levers(performance, UtcMicros.now(clock)));
            write(sale -> {
                act.accept(sale);
                return true;
            });
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.WRONG_PHASE) {
                throw refused;
            }
        }
    }

    public List<Hold> holds() {
        return List.copyOf(records.holds.values());
    }

    public Optional<Hold> hold(String place) {
        return records.hold(place);
    }

    /** The public journal so far. */
    public String journal() {
        return journal.toString();
    }

    /** Holds and how long they last, from the same paper. */
    public final class PaperHolds extends Holds {

        @Override
        public Optional<Hold> hold(String place) {
            return records.hold(place);
        }

        @Override
        public List<Hold> active(int performance, int most) {
            return records.activeHolds().stream().limit(most).toList();
        }

        @Override
        public List<Hold> overdue(int most) {
            return performance.paused()
                    ? List.of()
                    : records.activeHolds().stream()
                            .filter(hold -> hold.overdue(PaperBoxOffice.this.clock.instant(), GRACE))
                            .limit(most)
                            .toList();
        }
    }

    /** All settings at their defaults. */
    private static final class Unset extends Settings {

        @Override
        public Optional<String> text(String key) {
            return Optional.empty();
        }
    }
}
