package org.bilheteria.it.container;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.bilheteria.board.BoardReader;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.checkout.order.PlaceViews;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.EntryRequest;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.line.gate.Stamp;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.UtcMicros;

/** Sets up a fresh sale for each test and asks how it stands. */
@ApplicationScoped
public class SaleInContainer {

    /** Nobody whom an earlier test on the same server has met. */
    private static final AtomicLong BUYERS =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40));

    static {
        // A machine that others use makes nobody fail: a test that waits in vain has failed, however long it took.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(4));
    }

    @Inject
    SaleOffice office;

    @Inject
    Catalogue catalogue;

    @Inject
    BoardReader boards;

    @Inject
    JournalReader journal;

    @Inject
    PlaceViews views;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** A sale that is open already. @return its performance and its only sector */
    public Opened open(int capacity) {
        Instant now = UtcMicros.now(clock);
        SaleWindow window = new SaleWindow(now.minusSeconds(20), now.minusSeconds(10), now.plus(Duration.ofDays(1)));
        int performance = office.create(
                new PerformancePlan(
                        "Show",
                        "Venue",
                        now.plus(Duration.ofDays(30)),
                        window,
                        4,
                        1,
                        List.of(new PerformancePlan.SectorPlan(
                                "Floor",
                                capacity,
                                capacity * 2 / 5,
                                new SectorPrices(new Money(10_000), new Money(5_000))))),
                "a test");
        int sector = catalogue
                .performance(performance)
                .orElseThrow()
                .sectors()
                .get(0)
                .id();
        return new Opened(performance, sector);
    }

    /** Somebody whom no other test has met. */
    public long newBuyer() {
        return BUYERS.incrementAndGet();
    }

    /** A buyer arrives and is acknowledged. @return their place */
    public String arrive(Opened sale, long buyer, int tickets) {
        EntryRequest request = new EntryRequest(buyer, sale.performance(), sale.sector(), new Wish(tickets, 0, false));
        return gate.arrive(gate.identify(request), new Stamp(UtcMicros.now(clock), false))
                .toCompletableFuture()
                .join()
                .place();
    }

    /** Waits until the place is in this state. */
    public PlaceView awaitState(String place, long buyer, PlaceState state) {
        return await().until(
                        () -> views.view(place, buyer),
                        view -> view.filter(found -> found.place().state() == state)
                                .isPresent())
                .orElseThrow();
    }

    /** Where a place stands; empty while the line does not know it. */
    public Optional<PlaceView> view(String place, long buyer) {
        return views.view(place, buyer);
    }

    /** What the box office has at this moment. */
    public SectorBoard board(Opened sale) {
        return boards.read(catalogue.performance(sale.performance()).orElseThrow(), UtcMicros.now(clock))
                .sector(sale.sector());
    }

    /** The lines of the sector's journal. */
    public List<String> journal(Opened sale) {
        StringBuilder text = new StringBuilder();
        Optional<JournalPage> page = journal.pageAt(sale.sector(), 1);
        while (page.isPresent()) {
            text.append(new String(page.get().lines(), StandardCharsets.UTF_8));
            page = journal.pageAt(sale.sector(), page.get().lastSeq() + 1);
        }
        return text.toString().lines().toList();
    }

    /** The journal's lines of one type. */
    public List<String> journal(Opened sale, String type) {
        return journal(sale).stream()
                .filter(line -> line.contains("\"type\":\"" + type + "\""))
                .toList();
    }

    /** A performance with one sector. */
    public record Opened(int performance, int sector) {}
}
