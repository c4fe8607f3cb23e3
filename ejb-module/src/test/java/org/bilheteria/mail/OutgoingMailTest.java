package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void itIsTriedAtGrowingIntervalsForThreeDays() {
        OutgoingMail mail = new OutgoingMail(MailKind.CONFIRMED, 7, "S1ZN", NOW);
        Instant now = NOW;
        Duration before = Duration.ZERO;

        while (mail.state() == OutgoingMail.State.DUE) {
            mail.later(now);
            Duration wait = Duration.between(now, mail.nextTryAt());
            assertThat(wait).isBetween(before, Duration.ofHours(1));
            before = wait;
            now = mail.nextTryAt();
        }

        assertThat(mail.state()).isEqualTo(OutgoingMail.State.FAILED);
        assertThat(now)
                .isBetween(
                        NOW.plus(OutgoingMail.PATIENCE),
                        NOW.plus(OutgoingMail.PATIENCE).plusSeconds(3_601));
        assertThat(mail.tries()).isGreaterThan(70);
    }
}
