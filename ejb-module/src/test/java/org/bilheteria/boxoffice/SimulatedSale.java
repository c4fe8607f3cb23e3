package org.bilheteria.boxoffice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.DrawChain;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.Terms;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.turnstile.Outstanding;

/**
 * One sector's sale run by the real rules without a container: every step does something a buyer, the clock, the PSP or the
 * organiser could do next, chosen by a seeded random. The same seed is the same sale.
 */
public final class SimulatedSale {

    private static final Instant LOBBY = Instant.parse("2026-09-01T12:00:00Z");
    static final Instant OPENS = LOBBY.plusSeconds(60);
    private static final int SECTOR = 7;
    private static final int BUYERS = 6_000;

    private final Random random;
    private final int published;
    private final PlaceCipher cipher = new PlaceCipher(new byte[16]);
    private final int[] attempts = new int[BUYERS + 1];
    private final StringBuilder journal = new StringBuilder();
    private final JournalHead head = new JournalHead(SECTOR);
    private final DrawChain chain;
    private final Draws draws;
    private final List<Arrival> sent = new ArrayList<>();

    final Performance performance;
    final SeatStock stock;
    final SectorLine line;
    final RecordsInMemory records = new RecordsInMemory();
    private Instant now = LOBBY;

    /** @param capacity tickets of the sector, of which 40 % are half price */
    public SimulatedSale(long seed, int capacity) {
        random = new Random(seed);
        published = capacity;
        SaleWindow sale = new SaleWindow(LOBBY, OPENS, OPENS.plus(Duration.ofDays(2)));
        performance = new Performance("Show", "Venue", OPENS.plus(Duration.ofDays(30)), sale, 4, 2);
        performance.addSector("Floor", new SectorPrices(new Money(10_000), new Money(5_000)));
        Terms terms =
                new Terms(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofSeconds(90));
        chain = DrawChain.forSale(SECTOR, sale, terms.window());
        draws = new Draws(sector -> chain.seeds());
        stock = new SeatStock(SECTOR, capacity, capacity * 2 / 5);
        line = new SectorLine(SECTOR, terms);
        transaction(opened -> opened.write(Facts.opened(
                capacity,
                capacity * 2 / 5,
                chain.commitment(),
                OPENS,
                terms.window(),
                terms.settle(),
                terms.hold(),
                terms.grace())));
    }

    /** The public journal so far. */
    public String journal() {
        return journal.toString();
    }

    /** Does the next thing that happens. */
    public void step() {
        now = now.plusMillis(random.nextInt(600));
        int dice = random.nextInt(100);
        if (dice < 45) {
            transaction(sale -> new Arriving(sale).arrive(arrivals()));
        } else if (dice < 65) {
            advance(now.minusSeconds(2));
        } else if (dice < 80) {
            pay();
        } else if (dice < 88) {
            leave();
        } else if (dice < 97) {
            expire();
        } else {
            organise();
        }
    }

    /** Takes the promise that all that is stamped before {@code complete} has come, as the line's queue hands it over: once. */
    void advance(Instant complete) {
        advance(complete, Outstanding.NONE);
    }

    void advance(Instant complete, Outstanding outstanding) {
        boolean more = true;
        while (more) {
            more = result(sale -> new LineStep(sale, draws).step(complete, outstanding, Integer.MAX_VALUE));
        }
    }

    /** Buyers nobody has seen yet arrive, one at each of these times after the opening. */
    void arriveAfterOpening(Duration... times) {
        List<Arrival> batch = new ArrayList<>();
        for (Duration time : times) {
            int buyer = BUYERS - sent.size() - batch.size();
            Instant stamp = OPENS.plus(time);
            batch.add(new Arrival(cipher.id(buyer, SECTOR, 0), buyer, 0, 0, stamp, new Wish(1, 0, false)));
        }
        now = OPENS.plus(times[times.length - 1]);
        sent.addAll(batch);
        transaction(sale -> new Arriving(sale).arrive(batch));
    }

    private List<Arrival> arrivals() {
        if (!sent.isEmpty() && random.nextInt(10) == 0) {
            // A batch that was acknowledged too late comes again.
            return sent.subList(Math.max(0, sent.size() - 5), sent.size());
        }
        List<Arrival> batch = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int buyer = 1 + random.nextInt(BUYERS);
            batch.add(new Arrival(
                    cipher.id(buyer, SECTOR, attempts[buyer]),
                    buyer,
                    0,
                    attempts[buyer],
                    now.minusMillis(random.nextInt(4_000)),
                    wish()));
        }
        sent.addAll(batch);
        return List.copyOf(batch);
    }

    private Wish wish() {
        int full = random.nextInt(4);
        int half = full == 0 ? 1 : random.nextInt(2);
        return new Wish(full, half, random.nextBoolean());
    }

    private void pay() {
        someHold(hold -> transaction(sale -> {
            Instant latest = hold.deadline().plus(line.terms().grace());
            PaidHold paid = new PaidHold(sale, hold.place());
            Instant settled = now.isBefore(latest) ? now : latest;
            if (paid.inTime(settled)) {
                paid.pay("t" + hold.place(), settled);
            }
        }));
    }

    private void leave() {
        List<Place> live = records.places.values().stream()
                .filter(place -> place.state().inLine() || place.state() == PlaceState.HELD)
                .toList();
        if (!live.isEmpty()) {
            Place place = live.get(random.nextInt(live.size()));
            transaction(sale -> {
                if (new Ending(sale).leave(place)) {
                    attempts[(int) place.buyer()]++;
                }
            });
        }
    }

    private void expire() {
        if (random.nextInt(4) == 0) {
            now = now.plus(Duration.ofMinutes(random.nextInt(8)));
        }
        someHold(hold -> transaction(sale -> {
            if (new Ending(sale).expire(hold.place())) {
                attempts[(int) records.places.get(hold.place()).buyer()]++;
            }
            new LineStep(sale, draws).step(Instant.MIN, Outstanding.NONE, Integer.MAX_VALUE);
        }));
    }

    private void organise() {
        if (performance.paused()) {
            pull(Levers::resume);
        } else if (now.isAfter(OPENS) && random.nextBoolean()) {
            pause();
        } else {
            resize(capacity());
        }
    }

    private void pause() {
        if (performance.isClosed(now)) {
            // By a clock that was set back: to whoever pulled the lever the sale was still open.
            performance.pause(now, PauseReason.ORGANISER);
            transaction(sale -> sale.write(Facts.paused()));
        } else {
            pull(levers -> levers.pause(PauseReason.ORGANISER));
        }
    }

    private void pull(Function<Levers, Consumer<SectorSale>> lever) {
        transaction(lever.apply(new Levers(performance, now)));
    }

    /** A few seats more or less; now and then so few that the half-price quota is more than there are, and back. */
    private int capacity() {
        return switch (random.nextInt(6)) {
            case 0 -> stock.held() + stock.sold() + random.nextInt(20);
            case 1 -> published;
            default -> stock.capacity() + random.nextInt(21) - 10;
        };
    }

    /** Gives the sector another capacity, if it is not in use. */
    public void resize(int capacity) {
        try {
            transaction(sale -> Levers.resize(sale, capacity));
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.CAPACITY_IN_USE) {
                throw refused;
            }
        }
    }

    private void someHold(Consumer<Hold> act) {
        List<Hold> active = records.activeHolds();
        if (!active.isEmpty()) {
            act.accept(active.get(random.nextInt(active.size())));
        }
    }

    private void transaction(Consumer<SectorSale> work) {
        result(sale -> {
            work.accept(sale);
            return true;
        });
    }

    private <T> T result(Function<SectorSale, T> work) {
        JournalWriter pen = new JournalWriter(head, now);
        T result = work.apply(new SectorSale(performance, stock, line, pen, records));
        pen.pages().forEach(page -> journal.append(new String(page.lines(), StandardCharsets.UTF_8)));
        return result;
    }
}
