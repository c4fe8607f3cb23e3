package org.bilheteria.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilheteria.crowd.option.Arguments;
import org.bilheteria.crowd.option.Options;
import org.bilheteria.crowd.option.WrongUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whole visits of small crowds, through the troubles a sale may have. They mostly wait, so they wait side by side. */
@Execution(ExecutionMode.CONCURRENT)
class CrowdRunTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private FakeBoxOffice boxOffice;
    private boolean verifierAgrees = true;

    @AfterEach
    void closeTheBoxOffice() {
        if (boxOffice != null) {
            boxOffice.close();
        }
    }

    @Test
    void everybodyBuysWhenThereIsEnough() throws IOException {
        boxOffice = openBoxOffice(100);

        boolean succeeds = runCrowd("--buyers", "10", "--half-share", "0");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(boxOffice.sale.sold()).isEqualTo(10);
        assertThat(row("acknowledged")).isEqualTo(10);
        assertThat(row("paid")).isEqualTo(10);
        assertThat(row("tickets sold")).isEqualTo(10);
        assertThat(Files.readAllLines(folder.resolve("acks")))
                .hasSize(10)
                .allMatch(line -> line.matches("p\\d+\tr\t.*Z"));
    }

    @Test
    void whoComesTooLateIsTurnedAway() throws IOException {
        boxOffice = openBoxOffice(4);

        boolean succeeds = runCrowd("--buyers", "10");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("paid")).isEqualTo(4);
        assertThat(row("turned away")).isEqualTo(6);
    }

    @Test
    void aFullGateIsMetAgainWithTheStampItGave() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.gateFullFor.set(3);

        boolean succeeds = runCrowd("--buyers", "5");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("paid")).isEqualTo(5);
        assertThat(row("GATE_FULL")).isEqualTo(3);
        assertThat(boxOffice.stampsBrought).hasSize(3).containsOnly(FakeBoxOffice.STAMP);
    }

    @Test
    void anArrivalWithoutAnAnswerIsSentAgainAndStaysOnePlace() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.arrivalAnswersToLose.set(4);

        boolean succeeds = runCrowd("--buyers", "6");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(boxOffice.sale.places).hasSize(6);
        assertThat(row("acknowledged")).isEqualTo(6);
        assertThat(row("paid")).isEqualTo(6);
        assertThat(out.toString()).contains("NO_ANSWER");
    }

    @Test
    void theCrowdOutlivesAServerThatIsKilledAndComesBack() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.dieAfterArrivals.set(10);

        boolean succeeds = runCrowd("--buyers", "30", "--arrive-within", "PT2S");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("paid")).isEqualTo(30);
        assertThat(boxOffice.sale.places).hasSize(30);
        assertThat(boxOffice.dieAfterArrivals.get()).as("it did die").isNegative();
        assertThat(out.toString()).contains("NO_ANSWER");
    }

    @Test
    void aBankThatDoesNotAnswerIsPaidAgain() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.bankAnswersToLose.set(1);

        boolean succeeds = runCrowd("--buyers", "2");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("paid")).isEqualTo(2);
        assertThat(out.toString()).contains("BANK NO_ANSWER");
    }

    @Test
    void slowUploadsAreMeasuredApart() throws IOException {
        boxOffice = openBoxOffice(100);

        boolean succeeds = runCrowd("--buyers", "3", "--slow-share", "1");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(out.toString()).contains("fast connections  n=0").contains("slow connections  n=3");
    }

    @Test
    void lostSignUpsAndLapsedSessionsAreCuredBySigningIn() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.signUpAnswersToLose.set(2);
        boxOffice.sessionsToForget.set(2);

        boolean succeeds = runCrowd("--buyers", "5");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("paid")).isEqualTo(5);
        assertThat(row("NOT_SIGNED_IN")).isEqualTo(2);
    }

    @Test
    void aServerThatAsksMailboxesIsToldApartFromOneThatFails() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.asksMailboxes = true;

        runCrowd("--buyers", "3");

        assertThat(row("MAILBOX_TO_CONFIRM")).isEqualTo(3);
        assertThat(progress.toString()).containsOnlyOnce("BILHETERIA_ACCOUNT_CONFIRM_MAILBOX=false");
    }

    @Test
    void whoLeavesAndWhoLapsesAreCountedApart() throws IOException {
        boxOffice = openBoxOffice(100);

        boolean succeeds = runCrowd("--buyers", "8", "--leave-share", "1");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("left")).isEqualTo(8);
        assertThat(row("paid")).isZero();
    }

    @Test
    void theLobbyWaitsWithoutAskingForPlaces() throws IOException {
        boxOffice = new FakeBoxOffice(new FakeSale(100, Instant.now().plusSeconds(4)));

        boolean succeeds = runCrowd("--buyers", "5", "--lobby-share", "1", "--timeout", "PT3S");

        assertThat(succeeds).as("time ran out in the lobby").isFalse();
        assertThat(boxOffice.looks).hasValue(0);
    }

    @Test
    void aFreshPerformanceIsMadeByTheOrganiser() throws IOException {
        boxOffice = openBoxOffice(100);

        boolean succeeds = runCrowd(
                "--buyers", "4", "--tickets", "100", "--organiser", "chefe@example.org:senha", "--opens-in", "PT2S");

        assertThat(succeeds).as(out.toString()).isTrue();
        assertThat(row("paid")).isEqualTo(4);
        assertThat(boxOffice.sale.opensAt()).isBefore(Instant.now());
    }

    @Test
    void aLostArrivalIsFound() throws IOException {
        boxOffice = openBoxOffice(100);
        boxOffice.forgetsArrivals = true;

        boolean succeeds = runCrowd("--buyers", "5");

        assertThat(succeeds).isFalse();
        assertThat(out.toString()).containsPattern("WRONG +acknowledged arrivals without an ARRIVED line: [1-5]");
    }

    @Test
    void aJournalTheVerifierRejectsIsReported() throws IOException {
        boxOffice = openBoxOffice(100);
        verifierAgrees = false;

        boolean succeeds = runCrowd("--buyers", "2");

        assertThat(succeeds).isFalse();
        assertThat(out.toString()).contains("WRONG     the verifier found violations");
    }

    @Test
    void keptSignUpsAreUsedAgain() throws IOException {
        boxOffice = openBoxOffice(100);
        runCrowd("--buyers", "5", "--keep-signups", folder.resolve("kept").toString());

        runCrowd("--buyers", "5", "--keep-signups", folder.resolve("kept").toString());

        assertThat(boxOffice.sale.accounts).hasSize(5);
    }

    @Test
    void withoutAServerItSaysSo() {
        assertThatThrownBy(() -> runCrowd("--url", "http://localhost:1", "--buyers", "1"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("no box office at http://localhost:1");
    }

    private FakeBoxOffice openBoxOffice(int capacity) throws IOException {
        return new FakeBoxOffice(new FakeSale(capacity, Instant.now().minusSeconds(1)));
    }

    /** A crowd without slow uploads that comes at once, unless the test says otherwise. */
    private boolean runCrowd(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--arrive-within", "PT0.2S", "--slow-share", "0"));
        if (boxOffice != null) {
            arguments.addAll(List.of("--url", boxOffice.address().toString(), "--timeout", "PT60S"));
        }
        arguments.addAll(List.of("--journal", folder.resolve("journal").toString()));
        arguments.addAll(List.of("--acks", folder.resolve("acks").toString()));
        arguments.addAll(List.of(more));
        Options options = Arguments.parse(arguments.toArray(String[]::new), Map.of());
        try (CrowdRun run = new CrowdRun(
                options,
                "run",
                Clock.systemUTC(),
                new PrintStream(out, true),
                new PrintStream(progress, true),
                journal -> verifierAgrees,
                Duration.ZERO)) {
            return run.run();
        }
    }

    private int row(String label) {
        return out.toString()
                .lines()
                .filter(line -> line.matches(" +" + label + " +\\d+"))
                .map(line -> Integer.parseInt(line.replaceAll(".* ", "")))
                .findFirst()
                .orElseThrow();
    }
}
