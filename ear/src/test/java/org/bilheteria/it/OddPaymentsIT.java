package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Goal: a crowd that pays late, twice, wrong, unheard and never leaves a balance of zero, a journal that verifies, and
 * nothing personal behind. Method: the crowd itself compares journal and balance with what it was told.
 */
@Order(5)
class OddPaymentsIT {

    private static final Pattern ELEVEN_DIGITS =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{3})\\.?(\\d{3})\\.?(\\d{3})-?(\\d{2})(?![0-9A-Za-z])");

    @Test
    void everyCentavoOfAnOddCrowdIsAccountedForAndNobodyIsNamed() throws Exception {
        try (Distribution server = Distribution.start(Map.of(
                "BILHETERIA_DEMO", "false",
                "BILHETERIA_LINE_SETTLE", "PT0.5S",
                "BILHETERIA_HOLD_DURATION", "PT12S",
                "BILHETERIA_HOLD_GRACE", "PT3S"))) {
            Path journal = server.folder().resolve("crowd-journal.ndjson");
            Process crowd =
                    server.crowd("--buyers 300 --tickets 260 --opens-in PT3S --arrive-within PT8S --lapse-share 0.1 "
                            + "--leave-share 0.05 --late-share 0.1 --twice-share 0.1 --wrong-share 0.1 "
                            + "--unheard-share 0.1 --journal crowd-journal.ndjson --timeout PT20M");

            assertThat(crowd.waitFor())
                    .as(() -> "the crowd's verdict, see " + server.crowdLog())
                    .isZero();
            assertThat(Files.readString(server.crowdLog()))
                    .contains("the day's balance")
                    .doesNotContain("returned 0.00 ");
            assertThat(Files.readString(journal)).contains("\"type\":\"LATE\"");
            nobodyIsNamedIn(journal);
            nobodyIsNamedIn(server.folder().resolve("server.log"));
        }
    }

    private static void nobodyIsNamedIn(Path file) throws Exception {
        String text = Files.readString(file);

        assertThat(text).doesNotContain("@crowd.example", "Pessoa da Multid", "Crowd-");
        assertThat(ELEVEN_DIGITS.matcher(text).results().map(MatchResult::group).filter(OddPaymentsIT::isCpf))
                .as("CPFs in %s", file)
                .isEmpty();
    }

    private static boolean isCpf(String text) {
        String digits = text.replaceAll("\\D", "");
        for (int length = 9; length < 11; length++) {
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (length + 1 - i) * (digits.charAt(i) - '0');
            }
            if (sum * 10 % 11 % 10 != digits.charAt(length) - '0') {
                return false;
            }
        }
        return true;
    }
}
