package org.bilheteria.web.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Goal: slow uploads lose nothing, early connections gain nothing. */
class DoorStampTest {

    private static final Instant LOBBY = Instant.parse("2026-09-04T12:00:00Z");
    private static final Instant OPENING = Instant.parse("2026-09-04T13:00:00Z");
    private static final Instant LATER = OPENING.plusSeconds(600);

    @Test
    void aSlowUploadCountsFromItsBeginning() {
        assertThat(stamp(LATER, LATER.plusSeconds(9))).isEqualTo(LATER);
    }

    @Test
    void noStampIsOlderThanTheCap() {
        assertThat(stamp(LATER, LATER.plusSeconds(30))).isEqualTo(LATER.plusSeconds(20));
    }

    @Test
    void noStampIsInTheFuture() {
        Instant ahead = LATER.plusSeconds(3);

        assertThat(new DoorStamp(ahead, ahead).of(LOBBY, OPENING, LATER)).isEqualTo(LATER);
    }

    @Test
    void whoOpensAConnectionEarlyAndAsksAfterTheOpeningArrivesAtTheOpening() {
        assertThat(stamp(OPENING.minusSeconds(5), OPENING)).isEqualTo(OPENING);
        assertThat(stamp(OPENING.minusSeconds(5), OPENING.plusSeconds(1))).isEqualTo(OPENING);
    }

    @Test
    void whoHadAskedBeforeTheOpeningIsInTheLobby() {
        Instant stamp = stamp(OPENING.minusSeconds(3), OPENING.minusSeconds(1));

        assertThat(stamp).isEqualTo(OPENING.minusSeconds(3));
    }

    @Test
    void theSameHoldsWhenTheLobbyOpens() {
        assertThat(stamp(LOBBY.minusSeconds(2), LOBBY.plusSeconds(1))).isEqualTo(LOBBY);
        assertThat(stamp(LOBBY.minusSeconds(2), LOBBY.minusSeconds(1))).isEqualTo(LOBBY.minusSeconds(2));
    }

    private static Instant stamp(Instant began, Instant complete) {
        return new DoorStamp(began, complete).of(LOBBY, OPENING, complete.plusMillis(20));
    }
}
