package org.bilheteria.checkout.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: a bulk refund undoes all that was bought by then, nothing else, in spite of orders that can't be undone now. */
class BulkRefundsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(NOON);
    private final List<String> audit = new ArrayList<>();
    private final Set<String> stubborn = new HashSet<>();
    private int performance;
    private int floor;
    private int stand;

    @BeforeEach
    void aShowOfTwoSectors() {
        Instant later = NOON.plus(Duration.ofDays(20));
        Performance show = new Performance("Show", "Venue", later, new SaleWindow(NOON, NOON, later), 4, 2);
        show.addSector("Floor", new SectorPrices(new Money(100), new Money(50)));
        show.addSector("Stand", new SectorPrices(new Money(100), new Money(50)));
        database.run(entities -> entities.persist(show));
        performance = show.id();
        floor = show.sectors().get(0).id();
        stand = show.sectors().get(1).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allOfAPerformanceAreUndoneAndWhatIsBoughtLaterIsNot() {
        order("A", floor);
        order("B", stand);
        BulkRefund bulk = ask(Optional.empty());
        clock.advance(Duration.ofSeconds(1));
        order("C", floor);

        round();
        assertThat(live()).containsExactly("C");
        assertThat(bulks(BulkRefunds::open)).as("somebody may just be paying").hasSize(1);
        clock.advance(BulkRefunding.STILL_BEING_WRITTEN);
        round();

        assertThat(live()).containsExactly("C");
        assertThat(bulk.orders()).isEqualTo(2);
        assertThat(bulks(bulks -> bulks.find(bulk.id())).orElseThrow().doneAt()).isPresent();
        assertThat(audit).containsExactly("refund all performance " + performance + ": all sectors, orders 2");
    }

    @Test
    void oneSectorLeavesTheOthersAlone() {
        order("A", floor);
        order("B", stand);
        ask(Optional.of(stand));

        round();

        assertThat(live()).containsExactly("A");
    }

    @Test
    void anOrderThatFailsKeepsNoOtherAndIsTriedAgain() {
        for (int n = 0; n < 2 * BulkRefunding.BATCH + 1; n++) {
            order("N" + (1_000 + n), floor);
        }
        stubborn.add("N1000");
        BulkRefund bulk = ask(Optional.empty());
        clock.advance(BulkRefunding.STILL_BEING_WRITTEN);

        round();
        assertThat(live()).containsExactly("N1000");
        assertThat(bulks(BulkRefunds::open)).hasSize(1);
        stubborn.clear();
        round();

        assertThat(live()).isEmpty();
        assertThat(bulks(BulkRefunds::open)).isEmpty();
        assertThat(bulks(bulks -> bulks.newest()).get(0).id()).isEqualTo(bulk.id());
    }

    @Test
    void askedForAgainMeanwhileItStaysOne() {
        order("A", floor);

        long first = ask(Optional.of(floor)).id();

        assertThat(ask(Optional.of(floor)).id()).isEqualTo(first);
        assertThat(ask(Optional.empty()).id()).isNotEqualTo(first);
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> bulks(bulks -> bulks.ask(999, Optional.empty(), "organiser 1")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ask(Optional.of(999))).isInstanceOf(Refused.class);
        assertThat(audit).isEmpty();
    }

    private BulkRefund ask(Optional<Integer> sector) {
        return bulks(bulks -> bulks.ask(performance, sector, "organiser 1"));
    }

    private void round() {
        bulks(bulks -> {
            new BulkRefunding(bulks, nobody(), new JpaTill(bulks.database), new NoDisk(), clock).work();
            return true;
        });
    }

    /** Of a show that takes place nobody is let go. */
    private static LettingGo nobody() {
        return new LettingGo() {
            @Override
            public boolean allOf(int anyShow) {
                return false;
            }
        };
    }

    private <T> T bulks(Function<BulkRefunds, T> act) {
        return database.ask(entities -> {
            BulkRefunds bulks = new BulkRefunds();
            bulks.database = entities;
            bulks.clock = clock;
            bulks.steered = Events.to(steered -> audit.add(steered.act() + " " + steered.what()));
            T answer = act.apply(bulks);
            entities.flush();
            return answer;
        });
    }

    private List<String> live() {
        return database.ask(entities -> entities.createQuery(
                        "select o.number from TicketOrder o where o.status = :live order by o.number", String.class)
                .setParameter("live", Order.Status.PAID)
                .getResultList());
    }

    private void order(String number, int sector) {
        Place place = new Place(
                "p" + number,
                new PlaceCipher.Origin(number.hashCode(), sector, 0),
                performance,
                NOON,
                new Wish(1, 0, false),
                0,
                1);
        database.run(entities -> {
            entities.persist(place);
            entities.flush();
            entities.persist(new Order(number, place, new Money(100), clock.instant()));
        });
    }

    /** Only moves the order on; what else becomes of a purchase is the rules' own test. */
    private final class JpaTill extends Till {

        private final EntityManager entities;

        JpaTill(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public void cancel(Order order, RefundReason reason, Runnable within) {
            if (stubborn.contains(order.number())) {
                throw new IllegalStateException("Not now");
            }
            entities.find(Order.class, order.number()).cancel();
            entities.flush();
        }
    }

    private static final class NoDisk extends Disk {

        @Override
        public void sync() {}
    }
}
