package org.bilheteria.crowd.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.bilheteria.crowd.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void nothingSaidMeansTheDefaults() {
        Options options = parse();

        assertThat(options.server()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(options.bank()).isEqualTo(options.server());
        assertThat(options.count(Setting.BUYERS)).isEqualTo(20_000);
        assertThat(options.payShare()).isEqualTo(1.0);
        assertThat(options.duration(Setting.TIMEOUT)).isEqualTo(Duration.ofMinutes(10));
        assertThat(options.text(Setting.PERFORMANCE)).isEmpty();
    }

    @Test
    void bothWaysToWriteAnOptionAreRead() {
        Options options = parse("--buyers", "7", "--slow-share=0.25", "--quantity-mix", "--url", "http://there:81/");

        assertThat(options.count(Setting.BUYERS)).isEqualTo(7);
        assertThat(options.share(Setting.SLOW_SHARE)).isEqualTo(0.25);
        assertThat(options.isSet(Setting.QUANTITY_MIX)).isTrue();
        assertThat(options.server()).isEqualTo(URI.create("http://there:81"));
    }

    @Test
    void whoNeitherLapsesNorLeavesPays() {
        assertThat(parse("--lapse-share", "0.25", "--leave-share", "0.25").payShare())
                .isEqualTo(0.5);
    }

    @Test
    void theEnvironmentMayNameTheOrganiser() {
        Map<String, String> environment =
                Map.of("BILHETERIA_ORGANISER_EMAIL", "a@example.org", "BILHETERIA_ORGANISER_PASSWORD", "x:y");

        Options options = Arguments.parse(new String[] {"--tickets", "5"}, environment);

        assertThat(options.text(Setting.ORGANISER)).contains("a@example.org:x:y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nothing-known",
                "--buyers",
                "--buyers=0",
                "--buyers=many",
                "--buyers=1000001",
                "--full=0",
                "--seed=1.5",
                "--half-share=1.1",
                "--half-share=NaN",
                "--arrive-within=60",
                "--timeout=-PT1S",
                "--url=https://localhost",
                "--url=localhost",
                "--pay-share=1 --lapse-share=0.1",
                "--tickets=10",
                "buyers"
            })
    void whatCannotBeMeantIsRefusedWithAReason(String line) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageMatching("(?s).*(--|buyers).*");
    }

    @Test
    void wrongUsageExitsWithTwoAndHelpWithZero() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int wrong = Crowd.run(new String[] {"--nonsense"}, Map.of(), new PrintStream(out), new PrintStream(err));
        int noServer = Crowd.run(
                new String[] {"--url", "http://localhost:1"}, Map.of(), new PrintStream(out), new PrintStream(err));
        int help = Crowd.run(new String[] {"--help"}, Map.of(), new PrintStream(out), new PrintStream(err));

        assertThat(wrong).isEqualTo(2);
        assertThat(noServer).isEqualTo(2);
        assertThat(help).isZero();
        assertThat(err.toString()).contains("unknown option --nonsense").contains("no box office at");
        for (Setting setting : Setting.values()) {
            assertThat(out.toString()).contains(setting.option());
        }
    }

    private static Options parse(String... arguments) {
        return Arguments.parse(arguments, Map.of());
    }
}
