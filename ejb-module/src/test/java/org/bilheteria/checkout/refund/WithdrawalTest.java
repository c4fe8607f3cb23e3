package org.bilheteria.checkout.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: seven days are seven days by the clock of Brasília, and end with the show. */
class WithdrawalTest {

    /** The show begins thirty days later. */
    private static final Instant SALE = Instant.parse("2026-09-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T12:00:00Z, 2026-09-09T03:00:00Z",
        "2026-09-02T02:59:59Z, 2026-09-09T03:00:00Z",
        "2026-09-02T03:00:00Z, 2026-09-10T03:00:00Z",
        "2026-09-28T12:00:00Z, 2026-10-01T12:00:00Z"
    })
    void theRightEndsWithTheSeventhDayOrTheShow(Instant paidAt, Instant end) {
        MovingClock clock = new MovingClock(SALE);
        Catalogue catalogue = catalogue(new PaperBoxOffice(clock, 1, () -> {}).performance);
        Withdrawal withdrawal = new Withdrawal(null, catalogue, null, null, clock);

        assertThat(withdrawal.until(order(paidAt))).isEqualTo(end);
    }

    private static Order order(Instant paidAt) {
        Place place = new Place("p", new PlaceCipher.Origin(1, 7, 0), 0, paidAt, new Wish(1, 0, false), 0, 1);
        return new Order("N", place, new Money(100), paidAt);
    }

    private static Catalogue catalogue(Performance performance) {
        return new Catalogue() {
            @Override
            public Optional<Performance> performance(int id) {
                return Optional.of(performance);
            }
        };
    }
}
