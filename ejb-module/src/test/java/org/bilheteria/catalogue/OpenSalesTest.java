package org.bilheteria.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;

class OpenSalesTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);
    private Optional<Performance> kept = Optional.of(show("Show"));
    private boolean away;
    private int readings;
    private final OpenSales sales = new OpenSales(new CountedCatalogue(), clock);

    @Test
    void aPerformanceIsReadOnceInASecond() {
        sales.performance(1);
        clock.advance(Duration.ofMillis(999));
        kept = Optional.of(show("Other"));
        assertThat(title()).contains("Show");
        assertThat(readings).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));

        assertThat(title()).contains("Other");
    }

    @Test
    void theListIsReadOnceInASecond() {
        sales.performances();
        sales.performances();
        assertThat(readings).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        kept = Optional.empty();

        assertThat(sales.performances()).isEmpty();
    }

    @Test
    void whatIsNotThereIsLookedForAgain() {
        kept = Optional.empty();
        assertThat(sales.performance(1)).isEmpty();

        kept = Optional.of(show("Show"));

        assertThat(title()).contains("Show");
    }

    @Test
    void aChangeIsSeenAtOnce() {
        sales.performance(1);
        sales.performances();
        kept = Optional.of(show("Changed"));

        sales.changed(new SaleChanged(1));

        assertThat(title()).contains("Changed");
        assertThat(sales.performances()).extracting(Performance::title).containsExactly("Changed");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAsItIsAndAskedAgain() {
        away = true;
        assertThatThrownBy(() -> sales.performance(1)).isInstanceOf(EJBException.class);
        assertThatThrownBy(sales::performances).isInstanceOf(EJBException.class);

        away = false;

        assertThat(title()).contains("Show");
        assertThat(sales.performances()).hasSize(1);
    }

    private Optional<String> title() {
        return sales.performance(1).map(Performance::title);
    }

    private static Performance show(String title) {
        SaleWindow sale = new SaleWindow(NOON, NOON, NOON.plus(Duration.ofDays(1)));
        return new Performance(title, "Venue", NOON.plus(Duration.ofDays(30)), sale, 4, 2);
    }

    private final class CountedCatalogue extends Catalogue {

        @Override
        public Optional<Performance> performance(int id) {
            return read();
        }

        @Override
        public List<Performance> performances() {
            return read().stream().toList();
        }

        private Optional<Performance> read() {
            readings++;
            if (away) {
                throw new EJBException("no database");
            }
            return kept;
        }
    }
}
