package org.bilheteria.checkout.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Postponement;
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

    @ParameterizedTest
    @CsvSource({
        // Bought before it was put off: as long as whoever sells lets them choose, and never shorter than the law.
        "2026-09-01T12:00:00Z, 2026-09-20T12:00:00Z, 2026-09-20T12:00:00Z",
        "2026-09-01T12:00:00Z, 2026-09-05T12:00:00Z, 2026-09-09T03:00:00Z",
        // Bought afterwards, for the new date.
        "2026-09-04T12:00:00Z, 2026-09-20T12:00:00Z, 2026-09-12T03:00:00Z"
    })
    void whoseShowWasPutOffMayChooseLonger(Instant paidAt, Instant choice, Instant end) {
        MovingClock clock = new MovingClock(SALE);
        Performance show = new PaperBoxOffice(clock, 1, () -> {}).performance;
        Postponement putOff =
                new Postponement(show.id(), SALE, show.startsAt(), choice, Instant.parse("2026-09-03T12:00:00Z"));
        Withdrawal withdrawal = new Withdrawal(null, catalogue(show, putOff), null, null, clock);

        assertThat(withdrawal.until(order(paidAt))).isEqualTo(end);
    }

    private static Order order(Instant paidAt) {
        Place place = new Place("p", new PlaceCipher.Origin(1, 7, 0), 0, paidAt, new Wish(1, 0, false), 0, 1);
        return new Order("N", place, new Money(100), paidAt);
    }

    private static Catalogue catalogue(Performance performance, Postponement... putOff) {
        return new Catalogue() {
            @Override
            public Optional<Postponement> postponement(int ofPerformance, Instant paidAt) {
                return Arrays.stream(putOff)
                        .filter(each -> !each.postponedAt().isBefore(paidAt))
                        .findFirst();
            }

            @Override
            public Optional<Performance> performance(int id) {
                return Optional.of(performance);
            }
        };
    }
}
