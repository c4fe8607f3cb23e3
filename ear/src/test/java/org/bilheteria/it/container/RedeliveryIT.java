package org.bilheteria.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.boxoffice.ArrivalDesk;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.SeatStock;
import org.bilheteria.line.PlaceIds;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.ArrivalBatch;
import org.bilheteria.line.gate.JmsArrivals;
import org.bilheteria.shared.UtcMicros;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Goal: what is delivered again, in whole or because of a stale version, is neither lost nor doubled, and keeps its order. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class RedeliveryIT {

    private static final String CALL_RATE = "bilheteria.line.calls-per-second";

    @Inject
    SaleInContainer sales;

    @Inject
    ArrivalDesk desk;

    @Inject
    JmsArrivals queue;

    @Inject
    PlaceIds ids;

    @Inject
    Clock clock;

    @Inject
    BoxOffice boxOffice;

    @Inject
    VersionBump bump;

    @Resource
    ManagedExecutorService executor;

    @Inject
    UserTransaction transaction;

    @Deployment
    static Archive<?> application() {
        return Archives.shipped();
    }

    @Test
    void aRedeliveredBatchChangesNothing() {
        SaleInContainer.Opened sale = sales.open(10);
        ArrivalBatch batch = batch(sale, 5);
        desk.take(batch);
        List<String> before = sales.journal(sale, "ARRIVED");

        desk.take(batch);

        assertThat(sales.journal(sale, "ARRIVED")).hasSize(5).isEqualTo(before);
        assertThat(inLineOrCalled(sale)).isEqualTo(5);
    }

    @Test
    void arrivalsKeepTheirOrderThroughTheQueue() {
        SaleInContainer.Opened sale = sales.open(10);
        List<String> sent = new ArrayList<>();
        for (int message = 0; message < 200; message++) {
            ArrivalBatch batch = batch(sale, 10);
            batch.arrivals().forEach(arrival -> sent.add(arrival.place()));
            queue.send(batch, true);
        }

        await().until(() -> sales.journal(sale, "ARRIVED").size() == sent.size());

        assertThat(sales.journal(sale, "ARRIVED").stream().map(RedeliveryIT::place))
                .containsExactlyElementsOf(sent);
    }

    @Test
    void aBatchThatMetAStaleVersionIsRolledBackAndComesAgain() {
        SaleInContainer.Opened sale = sales.open(10);
        AtomicInteger interruptions = new AtomicInteger();
        TestParts.CLOCK.interruptNextTransaction(() -> {
            interruptions.incrementAndGet();
            bump.bump(sale.sector());
        });

        queue.send(batch(sale, 7), true);

        await().until(() -> sales.journal(sale, "ARRIVED").size() == 7);
        assertThat(interruptions).hasValue(1);
        assertThat(inLineOrCalled(sale)).isEqualTo(7);
    }

    @Test
    void anArrivalNobodyPromisedForIsDrawnAllTheSame() {
        SaleInContainer.Opened sale = sales.open(10);
        // Its gate died before it could say that no more will come.
        queue.send(batch(sale, 7), true);

        await().until(() -> sales.journal(sale, "HELD").size() == 7);

        assertThat(sales.journal(sale, "DRAWN")).hasSize(1);
    }

    @Test
    void theBoxOfficeNeverJoinsACallersTransaction() throws Exception {
        SaleInContainer.Opened sale = sales.open(10);
        transaction.begin();
        boxOffice.arrive(sale.sector(), batch(sale, 1).arrivals());

        // Joined, the first would not be written yet, and the second would begin on a stock that is about to be stale.
        CompletableFuture.runAsync(
                        () -> boxOffice.arrive(sale.sector(), batch(sale, 1).arrivals()), executor)
                .join();
        transaction.rollback();

        assertThat(sales.journal(sale, "ARRIVED")).hasSize(2);
    }

    @Test
    void whoLeavesIsNotCalledByTheSameAct() {
        System.setProperty(CALL_RATE, "1");
        try {
            SaleInContainer.Opened sale = sales.open(10);
            Instant later = clock.instant().plusSeconds(60);
            desk.take(new ArrivalBatch(1, sale.sector(), later, batch(sale, 4).arrivals()));
            String waiting = place(sales.journal(sale, "NUMBERED").get(1));
            TestParts.CLOCK.advance(Duration.ofSeconds(1));

            assertThat(boxOffice.leave(sale.sector(), waiting)).isTrue();

            assertThat(sales.board(sale).waiting()).isLessThanOrEqualTo(2);
        } finally {
            System.clearProperty(CALL_RATE);
        }
    }

    @Test
    void whoeverSavesAStaleStockIsRefused() throws Exception {
        SaleInContainer.Opened sale = sales.open(10);
        transaction.begin();
        SeatStock stale = bump.read(sale.sector());
        stale.resize(20);
        bump.bump(sale.sector());

        Throwable refusal = Assertions.catchThrowable(transaction::commit);

        assertThat(refusal).isInstanceOf(RollbackException.class);
        assertThat(sales.board(sale).capacity()).isEqualTo(10);
    }

    /** Everybody who came: the line moves on by itself meanwhile. */
    private int inLineOrCalled(SaleInContainer.Opened sale) {
        SectorBoard board = sales.board(sale);
        return board.lobby() + board.waiting() + board.held();
    }

    private ArrivalBatch batch(SaleInContainer.Opened sale, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        Instant stamp = UtcMicros.now(clock);
        for (int i = 0; i < count; i++) {
            long buyer = sales.newBuyer();
            String place = ids.id(buyer, sale.sector(), 0);
            arrivals.add(new Arrival(place, buyer, sale.performance(), 0, stamp, new Wish(1, 0, false)));
        }
        return new ArrivalBatch(1, sale.sector(), null, arrivals);
    }

    private static String place(String line) {
        int at = line.indexOf("\"place\":\"") + 9;
        return line.substring(at, at + 32);
    }
}
