package org.bilheteria.account.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.bilheteria.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Goal: the log tells of sign-ins and refusals, of no person, and not without end. */
class SecurityLogTest {

    @Test
    void aRefusedSignInIsToldByAPseudonymThatStays() {
        List<String> lines = told(() -> {
            SecurityLog.signInRefused(Refusal.BAD_CREDENTIALS, "log-ana@example.com");
            SecurityLog.signInRefused(Refusal.BAD_CREDENTIALS, "log-ana@example.com");
            SecurityLog.signInRefused(Refusal.BAD_CREDENTIALS, "log-bia@example.com");
        });
        String ana = SecurityLog.pseudonym("log-ana@example.com");
        String bia = SecurityLog.pseudonym("log-bia@example.com");

        assertThat(lines).filteredOn(line -> line.contains(ana)).hasSize(2);
        assertThat(lines).filteredOn(line -> line.contains(bia)).hasSize(1);
        assertThat(lines).noneMatch(line -> line.contains("@"));
    }

    @Test
    void aSignInIsToldByTheAccountsNumber() {
        assertThat(told(() -> SecurityLog.signedIn(123_456_789, "Chrome, Android", false)))
                .contains("Account 123456789 signed in on another device (Chrome, Android)");
    }

    @Test
    void ofAFloodSoManyLinesASecondAreToldAndThenHowManyWereNot() {
        LineRate rate = new LineRate();
        for (int i = 0; i < LineRate.A_SECOND; i++) {
            assertThat(rate.next(1)).isZero();
        }

        assertThat(rate.next(999_999_999)).isEqualTo(LineRate.NONE);
        assertThat(rate.next(1_000_000_000)).isEqualTo(LineRate.NONE);
        assertThat(rate.next(1_000_000_001)).isEqualTo(2);
        assertThat(rate.next(1_000_000_002)).isZero();
    }

    private static List<String> told(Runnable act) {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord told) {
                lines.add(new SimpleFormatter().formatMessage(told));
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger log = Logger.getLogger("org.bilheteria.security");
        log.addHandler(handler);
        try {
            act.run();
        } finally {
            log.removeHandler(handler);
        }
        return List.copyOf(lines);
    }
}
