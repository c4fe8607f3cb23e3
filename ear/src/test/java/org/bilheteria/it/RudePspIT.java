package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a PSP with the habits of all banks at once costs nobody a ticket or a centavo, and each bank's own form is met by the
 * settings of its page in docs/psp. Method: the simulator with the manners of each, and {@code bin/psp check}; then the rudest
 * of all, with a crowd that pays in every way.
 */
@Order(6)
class RudePspIT {

    private static final Map<String, String> BASIC = Map.of("BILHETERIA_PSP_TOKEN_AUTH", "basic");
    private static final Map<String, String> BODY =
            Map.of("BILHETERIA_PSP_TOKEN_AUTH", "body", "BILHETERIA_PSP_CLIENT_SECRET", "secret");
    private static final Map<String, String> SCOPE =
            Map.of("BILHETERIA_PSP_SCOPE", "cob.read cob.write pix.read pix.write webhook.read webhook.write");
    private static final Map<String, String> CHANGE_ELSEWHERE =
            Map.of("BILHETERIA_PSP_URL_COB_CHANGE", "http://localhost:{port}/psp/v1");
    private static final Map<String, String> APP_KEY = Map.of("BILHETERIA_PSP_QUERY", "gw-dev-app-key=app");
    private static final Map<String, String> CLIENT = Map.of("BILHETERIA_PSP_HEADERS", "client_id=bilheteria");
    private static final Map<String, String> SKIP_MTLS =
            Map.of("BILHETERIA_PSP_WEBHOOK_HEADERS", "x-skip-mtls-checking=true");
    private static final Map<String, String> IN_PATH = Map.of("BILHETERIA_PSP_WEBHOOK_SECRET", "path");

    private static final Map<String, String> RUDEST =
            together(BODY, SCOPE, CHANGE_ELSEWHERE, APP_KEY, CLIENT, SKIP_MTLS, IN_PATH);

    private static Distribution server;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(together(
                RUDEST,
                Map.of(
                        "BILHETERIA_DEMO", "false",
                        "BILHETERIA_LINE_SETTLE", "PT0.5S",
                        "BILHETERIA_HOLD_DURATION", "PT90S",
                        "BILHETERIA_HOLD_GRACE", "PT3S")));
        api = new Api(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void bePolite() throws Exception {
        assertThat(api.send("DELETE", "/psp/bank/manners", Map.of()).statusCode())
                .isEqualTo(204);
    }

    static Stream<Arguments> banks() {
        return Stream.of(
                Arguments.of("EFI", together(BASIC, SKIP_MTLS)),
                Arguments.of("BANCO_DO_BRASIL", together(BASIC, SCOPE, APP_KEY, IN_PATH)),
                Arguments.of("ITAU", together(BODY, IN_PATH)),
                Arguments.of("BRADESCO", together(BASIC, IN_PATH)),
                Arguments.of("SANTANDER", together(BODY, CHANGE_ELSEWHERE, IN_PATH)),
                Arguments.of("INTER", together(BODY, SCOPE, IN_PATH)),
                Arguments.of("SICOOB", together(BODY, SCOPE, CLIENT, IN_PATH)),
                Arguments.of("SICREDI", together(BASIC, SCOPE, IN_PATH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("banks")
    void fault06AndFault12ACheckPassesWithTheBanksOwnSettings(String bank, Map<String, String> settings)
            throws Exception {
        be(bank);

        Said check = psp(settings, "check");

        assertThat(check.text()).doesNotContain("FAILED").contains("charge is removed", "webhook is read back");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void fault12ACheckSaysInThePspsWordsWhatIsWrong() throws Exception {
        be("EFI");

        Said check = psp(BODY, "check");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.text()).contains("FAILED    token", "invalid_client");
    }

    @Test
    void fault12TheWebhookIsRegisteredShownAndRemoved() throws Exception {
        be("SICREDI");
        Map<String, String> settings = together(BASIC, SCOPE, IN_PATH);
        String address = server.url("/pix/");

        assertThat(psp(settings, "webhook", "register").text()).contains("the PSP  " + address);
        assertThat(psp(settings, "webhook", "remove").text()).contains("knows of none");
        assertThat(psp(settings, "webhook", "show").text()).contains("here     " + address, "knows of none");
        assertThat(psp(settings, "webhook", "register").exitCode()).isZero();
    }

    @Test
    void aCrowdOfTheRudestPspIsAccountedForToTheCentavo() throws Exception {
        be("RUDE");
        MoneyStage stage = new MoneyStage(server);
        Process crowd = server.crowd("--buyers 36 --tickets 30 --opens-in PT3S --arrive-within PT5S --lapse-share 0.05 "
                + "--late-share 0.1 --twice-share 0.1 --wrong-share 0.1 --unheard-share 0.2 --poll-rate 50 "
                + "--journal crowd-journal.ndjson --timeout PT20M");

        assertThat(crowd.waitFor())
                .as(() -> "the crowd's verdict, see " + server.crowdLog())
                .isZero();
        stage.awaitBalanceOfZero();
        assertThat(stage.oddNotices()).contains("UNREADABLE");
        await().until(() -> stage.inReview().contains("FOREIGN_TXID"));
        String log = Files.readString(server.folder().resolve("server.log"), StandardCharsets.UTF_8);
        // Where this machine is so busy that it does not answer in time, it is away.
        assertThat(log.lines())
                .as("a busy PSP is not away")
                .noneMatch(line -> line.contains("all sales are paused") && line.contains("too many questions"));
    }

    private static void be(String profile) throws Exception {
        String manners = "{\"profile\":\"" + profile + "\"}";
        assertThat(api.post("/psp/bank/manners", manners, null).statusCode()).isEqualTo(200);
    }

    private record Said(int exitCode, String text) {}

    private static Said psp(Map<String, String> settings, String... said) throws Exception {
        ProcessBuilder command = server.command("psp", said);
        command.environment().keySet().removeAll(RUDEST.keySet());
        String port = Integer.toString(server.port());
        settings.forEach((name, value) -> command.environment().put(name, value.replace("{port}", port)));
        Process process = command.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @SafeVarargs
    private static Map<String, String> together(Map<String, String>... parts) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
