package org.bilheteria.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bilheteria.account.openid.OpenIdFixture.Begun;
import org.bilheteria.shared.Digests;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: an answer counts when it is the provider's, to this browser, once and in time; whatever else comes is refused. */
class OpenIdTest {

    @TempDir
    Path folder;

    private OpenIdFixture office;
    private ProviderStub provider;

    @BeforeEach
    void open() throws IOException {
        office = new OpenIdFixture(folder);
        provider = office.provider;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aProviderIsAskedForACodeWithAChallengeAndGivesItForTheVerifier() {
        Begun begun = office.begin();
        provider.says(right(begun));

        assertThat(office.answered(begun)).isInstanceOf(Arrival.Newcomer.class);

        assertThat(begun.asked())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", ProviderStub.CLIENT)
                .containsEntry("redirect_uri", "https://tickets.example/openid/prov/answer")
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256");
        String verifier = provider.asked.get("code_verifier");
        assertThat(verifier).hasSizeBetween(43, 128);
        assertThat(begun.asked().get("code_challenge"))
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII))));
        assertThat(provider.asked)
                .containsEntry("code", "a code")
                .containsEntry("redirect_uri", "https://tickets.example/openid/prov/answer")
                .doesNotContainKey("client_secret");
        String basic = new String(Base64.getDecoder().decode(provider.authorization.substring(6)));
        assertThat(basic).isEqualTo("bilheteria:a+secret%3A+of+theirs");
    }

    @Test
    void aProviderThatWantsTheSecretInTheFormGetsItThere() {
        provider.discovery.put("token_endpoint_auth_methods_supported", "[\"client_secret_post\"]");
        Begun begun = office.begin();
        provider.says(right(begun));

        office.answered(begun);

        assertThat(provider.asked)
                .containsEntry("client_id", ProviderStub.CLIENT)
                .containsEntry("client_secret", "a secret: of theirs");
        assertThat(provider.authorization).isEqualTo("null");
    }

    @Test
    void aClientWithoutASecretNamesItself() {
        office.told.remove("openid.prov.client-secret");
        Begun begun = office.begin();
        provider.says(right(begun));

        office.answered(begun);

        assertThat(provider.asked)
                .containsEntry("client_id", ProviderStub.CLIENT)
                .doesNotContainKey("client_secret");
        assertThat(provider.authorization).isEqualTo("null");
    }

    @Test
    void twoAttemptsHaveNothingInCommon() {
        Begun one = office.begin();
        Begun other = office.begin();

        for (String part : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.asked().get(part)).isNotEqualTo(other.asked().get(part));
        }
        assertThat(provider.discovered).hasValue(1);
    }

    @Test
    void anAnswerCountsOnce() {
        Begun begun = office.begin();
        provider.says(right(begun));
        office.answered(begun);

        assertTrouble(Trouble.OVER, () -> office.answered(begun));
        office.clock.advance(OpenId.ATTEMPT);
        office.openId.forgetAttempts();
        assertTrouble(Trouble.OVER, () -> office.answered(begun));
    }

    @Test
    void aStateOfAnotherBrowserOrOfNobodyIsRefused() {
        Begun mine = office.begin();
        Begun others = office.begin();
        provider.says(right(mine));

        assertTrouble(
                Trouble.UNTRUSTED,
                () -> office.answered(mine.sealed(), others.state(), Optional.empty(), Optional.empty()));
        assertTrouble(Trouble.OVER, () -> office.answered(null, mine.state(), Optional.empty(), Optional.empty()));
        assertTrouble(
                Trouble.OVER,
                () -> office.answered(mine.sealed() + "x", mine.state(), Optional.empty(), Optional.empty()));
        assertThat(provider.asked).as("nobody was asked").isEmpty();
    }

    @Test
    void anotherIssuerInTheAnswerIsRefusedAndWhoAlwaysNamesItselfMust() {
        Begun begun = office.begin();
        provider.says(right(begun));
        assertTrouble(
                Trouble.UNTRUSTED,
                () -> office.answered(
                        begun.sealed(), begun.state(), Optional.of("https://evil.example"), Optional.empty()));
        office.answered(begun.sealed(), begun.state(), Optional.of(provider.issuer()), Optional.empty());

        provider.discovery.put("authorization_response_iss_parameter_supported", "true");
        office.clock.advance(Duration.ofHours(2));
        Begun later = office.begin();
        assertTrouble(Trouble.UNTRUSTED, () -> office.answered(later));
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("another nonce", (claims, key) -> claims.setStringClaim("nonce", "another")),
                wrong("no nonce", (claims, key) -> claims.unsetClaim("nonce")),
                wrong("another issuer", (claims, key) -> claims.setIssuer("https://evil.example")),
                wrong("no issuer", (claims, key) -> claims.unsetClaim("iss")),
                wrong("another audience", (claims, key) -> claims.setAudience("somebody else")),
                wrong("no audience", (claims, key) -> claims.unsetClaim("aud")),
                wrong("given to another", (claims, key) -> claims.setStringClaim("azp", "somebody else")),
                wrong("for two, given to none", (claims, key) -> claims.setAudience(ProviderStub.CLIENT, "another")),
                wrong(
                        "expired",
                        (claims, key) -> claims.setExpirationTime(NumericDate.fromSeconds(
                                OpenIdFixture.NOW.minusSeconds(60).getEpochSecond()))),
                wrong("no expiry", (claims, key) -> claims.unsetClaim("exp")),
                wrong("not issued", (claims, key) -> claims.unsetClaim("iat")),
                wrong("no subject", (claims, key) -> claims.unsetClaim("sub")),
                wrong("an empty subject", (claims, key) -> claims.setSubject(" ")));
    }

    private static Arguments wrong(String what, BiConsumer<JwtClaims, String> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void aTokenThatSaysSomethingWrongIsRefused(String what, BiConsumer<JwtClaims, String> change) {
        Begun begun = office.begin();
        JwtClaims claims = right(begun);
        change.accept(claims, what);
        provider.says(claims);

        assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        Begun begun = office.begin();
        String payload = encoded(right(begun).toJson());
        for (String algorithm : List.of("none", "None", "NONE")) {
            provider.saysToken(encoded("{\"alg\":\"" + algorithm + "\"}") + "." + payload + ".");
            assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));
        }
    }

    @Test
    void aTokenSignedByOurSecretOrTheirOpenKeyIsRefused() throws JoseException {
        Begun begun = office.begin();
        for (byte[] secret : List.of(
                "a secret: of theirs, and so long that it would do".getBytes(StandardCharsets.UTF_8),
                provider.keys.get(0).getKey().getEncoded())) {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("HS256");
            signature.setKeyIdHeaderValue("first");
            signature.setKey(new HmacKey(secret));
            signature.setPayload(right(begun).toJson());
            provider.saysToken(signature.getCompactSerialization());
            assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));
        }
    }

    @Test
    void aSignatureByAKeyThatOnlyCallsItselfTheirsIsRefused() {
        Begun begun = office.begin();
        provider.saysToken(ProviderStub.signed(right(begun), ProviderStub.key("first")));
        assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));

        String signed = ProviderStub.signed(right(begun), provider.keys.get(0));
        provider.saysToken(signed.substring(0, signed.lastIndexOf('.') + 1) + encoded("no signature"));
        assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));
    }

    @Test
    void aNewKeyIsFetchedOnceAndMadeUpOnesDoNotHaveThemReadAllTheTime() {
        Begun first = office.begin();
        provider.says(right(first));
        office.answered(first);
        provider.keys.set(0, ProviderStub.key("second"));
        office.clock.advance(Duration.ofMinutes(1));
        Begun second = office.begin();
        provider.says(right(second));

        assertThat(office.answered(second)).isInstanceOf(Arrival.Newcomer.class);
        assertThat(provider.keysRead).hasValue(2);

        JsonWebKey madeUp = ProviderStub.key("made up");
        for (int i = 0; i < 3; i++) {
            Begun third = office.begin();
            provider.saysToken(ProviderStub.signed(right(third), (org.jose4j.jwk.RsaJsonWebKey) madeUp));
            assertTrouble(Trouble.UNTRUSTED, () -> office.answered(third));
        }
        assertThat(provider.keysRead).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a token", "a.b.c", "{}", "a.b"})
    void whatIsNoTokenIsRefused(String token) {
        Begun begun = office.begin();
        provider.saysToken(token);

        assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));
    }

    @Test
    void aCodeThatIsUsedOrOverIsOverAndOtherRefusalsAreNot() {
        Begun begun = office.begin();
        provider.status = 400;
        provider.answer = "{\"error\":\"invalid_grant\"}";
        assertTrouble(Trouble.OVER, () -> office.answered(begun));
        provider.answer = "{\"error\":\"invalid_client\"}";
        assertTrouble(Trouble.UNTRUSTED, () -> office.answered(begun));
    }

    private JwtClaims right(Begun begun) {
        return provider.claims(begun.nonce(), office.clock.instant());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(OpenIdRefused.class))
                .extracting(OpenIdRefused::trouble)
                .isEqualTo(trouble);
    }
}
