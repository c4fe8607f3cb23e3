package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.support.push.PushBrowser;
import org.bilheteria.support.push.PushServiceStub;
import org.bilheteria.support.push.PushServiceStub.Message;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what leaves us is what the standards want (RFC 8030, 8188, 8291, 8292), and what comes back is understood. */
class PushExchangeTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final PushText TEXT = new PushText(
            PushKind.CALLED, "pt", "É a sua vez: Śląsk ★", "Pague até 12:05.", "/place?id=A", Duration.ofMinutes(4));

    private final PushServiceStub service = PushServiceStub.start();
    private final PushBrowser browser = PushBrowser.fresh();

    @TempDir
    Path data;

    private PushKeys keys;

    @BeforeEach
    void keys() {
        keys = open(data);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private static PushKeys open(Path data) {
        PushKeys keys = new PushKeys();
        keys.keys = Keys.of(PushServicesTest.settings(Map.of("data", data.toString())));
        keys.open();
        return keys;
    }

    private PushAnswer send(VAPIDKeyPair pair) {
        PushAddress to = new PushAddress(service.entry(), service.endpoint("b"), browser.key(), browser.secret());
        return new PushExchange(pair, "mailto:ana@example.com")
                .send(to, TEXT, NOW)
                .join();
    }

    private Message sent() {
        assertThat(send(keys.pair()).kind()).isEqualTo(PushAnswer.Kind.TAKEN);
        return service.messages("b").get(0);
    }

    @Test
    void theBrowserAloneReadsIt() throws Exception {
        Message message = sent();

        JsonObject read = Json.createReader(new StringReader(browser.read(message.body())))
                .readObject();
        assertThat(read)
                .isEqualTo(Json.createObjectBuilder()
                        .add("kind", "CALLED")
                        .add("language", "pt")
                        .add("title", "É a sua vez: Śląsk ★")
                        .add("body", "Pague até 12:05.")
                        .add("address", "/place?id=A")
                        .build());
        assertThat(new String(message.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("place");
    }

    @Test
    void itIsUrgentAndWorthNothingAfterwards() {
        assertThat(sent().headers())
                .containsEntry("ttl", "240")
                .containsEntry("urgency", "high")
                .containsEntry("content-encoding", "aes128gcm");
    }

    @Test
    void theServiceCanTellWhoSentIt() throws Exception {
        String header = sent().headers().get("authorization");
        assertThat(header).matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, k=[\\w-]{87}");
        String token = header.substring("vapid t=".length(), header.indexOf(','));
        assertThat(header).endsWith("k=" + keys.publicKey());

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey(keys.publicKey()).getPublicKey())
                .setExpectedAudience(service.entry())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "ES256"))
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(24 * 60)
                .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond()))
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("mailto:ana@example.com");
    }

    /** An uncompressed point as a JWK. */
    private static PublicJsonWebKey publicKey(String point) throws Exception {
        byte[] bytes = java.util.Base64.getUrlDecoder().decode(point);
        var text = java.util.Base64.getUrlEncoder().withoutPadding();
        return PublicJsonWebKey.Factory.newPublicJwk(Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                text.encodeToString(java.util.Arrays.copyOfRange(bytes, 1, 33)),
                "y",
                text.encodeToString(java.util.Arrays.copyOfRange(bytes, 33, 65))));
    }

    @Test
    void oneSignatureServesForAnHourAndAService() {
        MovingClock clock = new MovingClock(NOW);
        VAPIDKeyPair pair = new SignedOnce(keys.pair(), clock);
        String here = service.entry() + "/x";

        String signed = signed(pair, here);

        assertThat(signed(pair, here)).isEqualTo(signed).endsWith("k=" + keys.publicKey());
        assertThat(signed(pair, "https://web.push.apple.com/x")).isNotEqualTo(signed);
        clock.advance(Duration.ofHours(1));
        assertThat(signed(pair, here)).isNotEqualTo(signed);
        assertThat(pair.extractPublicKeyInUncompressedForm()).hasSize(65);
    }

    private static String signed(VAPIDKeyPair pair, String endpoint) {
        return pair.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint)
                .expirationTime(NOW.plusSeconds(9_000))
                .build());
    }

    @Test
    void theKeysAreMadeOnceAndKept() {
        assertThat(open(data).publicKey()).isEqualTo(keys.publicKey());
        assertThat(open(data.resolve("another")).publicKey()).isNotEqualTo(keys.publicKey());
    }

    @Test
    void whatIsAnsweredIsUnderstood() {
        Map<Integer, PushAnswer.Kind> meant = Map.of(
                200, PushAnswer.Kind.TAKEN,
                404, PushAnswer.Kind.GONE,
                410, PushAnswer.Kind.GONE,
                302, PushAnswer.Kind.REFUSED,
                400, PushAnswer.Kind.REFUSED,
                403, PushAnswer.Kind.REFUSED,
                413, PushAnswer.Kind.REFUSED,
                429, PushAnswer.Kind.NOT_NOW,
                500, PushAnswer.Kind.NOT_NOW,
                503, PushAnswer.Kind.NOT_NOW);

        meant.forEach((status, kind) -> {
            service.answer("b", status);
            assertThat(send(keys.pair()).kind()).as("%s", status).isEqualTo(kind);
        });
    }

    @Test
    void whoIsNotThereOrSaysNothingIsAskedLater() {
        service.saysNothing("b");
        assertThat(send(keys.pair()).kind()).isEqualTo(PushAnswer.Kind.NOT_NOW);

        service.close();
        assertThat(send(keys.pair()).kind()).isEqualTo(PushAnswer.Kind.NOT_NOW);
    }
}
