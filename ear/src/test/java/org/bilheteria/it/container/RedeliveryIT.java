package org.bilheteria.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.bilheteria.boxoffice.ArrivalDesk;
import org.bilheteria.boxoffice.SeatStock;
import org.bilheteria.line.PlaceIds;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.ArrivalBatch;
import org.bilheteria.line.gate.JmsArrivals;
import org.bilheteria.shared.UtcMicros;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: what is delivered again, in whole or because of a stale version, is neither lost nor doubled, and keeps its order. */
@ExtendWith(ArquillianExtension.class)
class RedeliveryIT {

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
    VersionBump bump;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "bilheteria")
    EntityManager database;

    @Deployment
    static WebArchive war() {
        return Archives.shippedWarWith(
                RedeliveryIT.class,
                VersionBump.class,
                SaleInContainer.class,
                SaleInContainer.Opened.class,
                TestParts.class,
                TestClock.class,
                PspInMemory.class);
    }

    @Test
    void aRedeliveredBatchChangesNothing() {
        SaleInContainer.Opened sale = sales.open(10);
        ArrivalBatch batch = batch(sale, 5);
        desk.take(batch);
        List<String> before = sales.journal(sale);

        desk.take(batch);

        assertThat(sales.journal(sale)).isEqualTo(before);
        assertThat(sales.journal(sale, "ARRIVED")).hasSize(5);
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

        await().atMost(Duration.ofSeconds(60))
                .until(() -> sales.journal(sale, "ARRIVED").size() == sent.size());

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

        await().atMost(Duration.ofSeconds(30))
                .until(() -> sales.journal(sale, "ARRIVED").size() == 7);
        assertThat(interruptions).hasValue(1);
        assertThat(sales.board(sale).lobby()).isEqualTo(7);
    }

    @Test
    void whoeverSavesAStaleStockIsRefused() throws Exception {
        SaleInContainer.Opened sale = sales.open(10);
        transaction.begin();
        SeatStock stale = database.find(SeatStock.class, sale.sector());
        stale.resize(20, 4);
        bump.bump(sale.sector());

        Throwable refusal = Assertions.catchThrowable(transaction::commit);

        assertThat(refusal).isInstanceOf(RollbackException.class);
        assertThat(sales.board(sale).capacity()).isEqualTo(10);
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
