package org.bilheteria.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;

class BoardsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Performance SHOW = new Performance(
            "Show",
            "Venue",
            NOON.plus(Duration.ofDays(30)),
            new SaleWindow(NOON, NOON, NOON.plus(Duration.ofDays(1))),
            4,
            2);

    private final MovingClock clock = new MovingClock(NOON);
    private volatile Optional<Performance> kept = Optional.of(SHOW);
    private volatile boolean away;
    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch readOn = new CountDownLatch(1);
    private final Catalogue catalogue = new PaperCatalogue();
    private final Boards boards = new Boards(new OpenSales(catalogue, clock), catalogue, new PaperReader(), clock);

    @Test
    void aBoardIsReadOnceInASecond() {
        readOn.countDown();
        boards.board(1);
        clock.advance(Duration.ofMillis(999));
        assertThat(boards.board(1).orElseThrow().at()).isEqualTo(NOON);

        clock.advance(Duration.ofMillis(1));

        assertThat(boards.board(1).orElseThrow().at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(readings).hasValue(2);
    }

    @Test
    void oneReadsForAllWhoAskMeanwhile() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<Board>> ask = () -> boards.board(1);
            List<Future<Optional<Board>>> asked =
                    Stream.generate(() -> crowd.submit(ask)).limit(8).toList();
            readOn.countDown();

            for (Future<Optional<Board>> answer : asked) {
                assertThat(answer.get()).isPresent();
            }
            assertThat(readings).hasValue(1);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aChangeIsSeenAtOnceWhoeverHearsOfItFirst() {
        readOn.countDown();
        boards.board(1);
        Performance changed = new Performance("Another", "Venue", NOON, SHOW.saleWindow(), 4, 2);
        kept = Optional.of(changed);

        boards.changed(new SaleChanged(1));

        assertThat(boards.board(1).orElseThrow().performance()).isSameAs(changed);
        assertThat(readings).hasValue(2);
    }

    @Test
    void aBoardThatCannotBeReadIsSaidAndReadAgain() {
        readOn.countDown();
        away = true;
        assertThatThrownBy(() -> boards.board(1)).isInstanceOf(EJBException.class);

        away = false;

        assertThat(boards.board(1)).isPresent();
    }

    @Test
    void ofNoPerformanceThereIsNoBoardUntilItIsSetUp() {
        readOn.countDown();
        kept = Optional.empty();
        assertThat(boards.board(1)).isEmpty();

        kept = Optional.of(SHOW);

        assertThat(boards.board(1)).isPresent();
    }

    private final class PaperReader extends BoardReader {

        @Override
        public Board read(Performance performance, Instant at) {
            readings.incrementAndGet();
            try {
                readOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (away) {
                throw new EJBException("no database");
            }
            return new Board(performance, at, List.of());
        }
    }

    private final class PaperCatalogue extends Catalogue {

        @Override
        public Optional<Performance> performance(int id) {
            return kept;
        }
    }
}
