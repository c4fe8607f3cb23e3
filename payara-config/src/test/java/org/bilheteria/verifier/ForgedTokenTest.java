package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.TokenFixture.encode;
import static org.bilheteria.verifier.TokenFixture.json;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts that are not, or no longer, what the box office signed for a verifier (RFC 8725): each is a violation. */
class ForgedTokenTest {
    private static final String UNSIGNED = "the signature is not that of its key";
    private static final String SPELLING = "not base64url without padding";
    private static final TokenFixture KEY = new TokenFixture("k1");
    /** Another's key under the same name. */
    private static final TokenFixture FOREIGN = new TokenFixture("k1");

    private static final String HONEST = receipt(Map.of());

    @TempDir
    private Path folder;

    private static Map<String, Object> claims() {
        return TokenFixture.receiptClaims(HonestSale.A, "2026-03-01T12:59:59.000000Z");
    }

    private static String receipt(Map<String, Object> changed) {
        Map<String, Object> claims = claims();
        claims.putAll(changed);
        return KEY.receipt(claims);
    }

    private static String without(String claim) {
        Map<String, Object> claims = claims();
        claims.remove(claim);
        return KEY.receipt(claims);
    }

    private static String headed(TokenFixture signer, Map<String, Object> changed) {
        Map<String, Object> header = KEY.header("receipt+jwt");
        header.putAll(changed);
        return signer.sign(header, claims());
    }

    private static String signedBy(byte[] signature) {
        return HONEST.substring(0, HONEST.lastIndexOf('.') + 1) + encode(signature);
    }

    private static String part(int index) {
        return HONEST.split("\\.")[index];
    }

    private static String hmac(byte[] secret) {
        try {
            String signed = encode(json(TokenFixture.members("alg", "HS256", "typ", "receipt+jwt", "kid", KEY.kid)))
                    + "." + part(1);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + "." + encode(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    private Verdict verdict(String receipt) {
        return new Hearing(folder)
                .keys(KEY)
                .receipts(receipt)
                .journal(HonestSale.journal().sealed())
                .verdict();
    }

    @Test
    void theHonestOneIsProven() {
        assertThat(Hearing.said(verdict(HONEST), "receipt"))
                .singleElement()
                .asString()
                .contains(": PROVEN_IN seq ");
    }

    static Stream<Arguments> headers() {
        String none = encode("{\"alg\":\"none\",\"typ\":\"receipt+jwt\",\"kid\":\"k1\"}") + "." + part(1) + ".";
        return Stream.of(
                arguments("alg none", none, "its algorithm is not ES256"),
                arguments("alg none, signed", headed(KEY, Map.of("alg", "none")), "its algorithm is not ES256"),
                arguments("alg in small letters", headed(KEY, Map.of("alg", "es256")), "its algorithm is not ES256"),
                arguments("another ECDSA", headed(KEY, Map.of("alg", "ES384")), "its algorithm is not ES256"),
                arguments("HS256 with the public key", hmac(KEY.publicKey()), "its algorithm is not ES256"),
                arguments(
                        "ES256 over HS256",
                        hmac(KEY.publicKey())
                                .replace(
                                        encode(json(TokenFixture.members(
                                                "alg", "HS256", "typ", "receipt+jwt", "kid", "k1"))),
                                        part(0)),
                        UNSIGNED),
                arguments("a foreign key of the same kid", headed(FOREIGN, Map.of()), UNSIGNED),
                arguments("an embedded key", headed(FOREIGN, Map.of("jwk", FOREIGN.jwk())), UNSIGNED),
                arguments("a link to keys", headed(FOREIGN, Map.of("jku", "http://localhost:1/jwks.json")), UNSIGNED),
                arguments("an unknown kid", headed(KEY, Map.of("kid", "k2")), "its key is not in the set"),
                arguments("a kid that is a number", headed(KEY, Map.of("kid", 1)), "its key is not in the set"),
                arguments("a head's type", headed(KEY, Map.of("typ", "head+jwt")), "its type is not receipt+jwt"),
                arguments("the type JWT", headed(KEY, Map.of("typ", "JWT")), "its type is not receipt+jwt"),
                arguments(
                        "the type in capitals",
                        headed(KEY, Map.of("typ", "Receipt+JWT")),
                        "its type is not receipt+jwt"),
                arguments(
                        "critical extensions",
                        headed(KEY, Map.of("crit", List.of("b64"), "b64", true)),
                        "it has critical extensions, and none is known"),
                arguments(
                        "empty critical extensions",
                        headed(KEY, Map.of("crit", List.of())),
                        "it has critical extensions, and none is known"));
    }

    static Stream<Arguments> claimsOfAnother() {
        long issued = claims().get("iat") instanceof Long seconds ? seconds : 0;
        return Stream.of(
                arguments("another issuer", receipt(Map.of("iss", "cambista")), "its issuer is not bilheteria"),
                arguments("no issuer", without("iss"), "its issuer is not bilheteria"),
                arguments("another audience", receipt(Map.of("aud", "door")), "its audience is not verifier"),
                arguments("no audience", without("aud"), "its audience is not verifier"),
                arguments("expired", receipt(Map.of("exp", issued + 1)), "it has expired"),
                arguments("no expiry", without("exp"), "exp must be seconds since 1970"),
                arguments("expiry as text", receipt(Map.of("exp", "9999999999")), "exp must be seconds since 1970"),
                arguments(
                        "expiry beyond all time",
                        receipt(Map.of("exp", new TokenFixture.Raw("1e999"))),
                        "exp must be seconds since 1970"),
                arguments("no time of issue", without("iat"), "iat must be seconds since 1970"),
                arguments(
                        "time of issue as text", receipt(Map.of("iat", "" + issued)), "iat must be seconds since 1970"),
                arguments("negative time of issue", receipt(Map.of("iat", -1)), "iat must be seconds since 1970"),
                arguments(
                        "valid from next year on", receipt(Map.of("nbf", issued + 30_000_000)), "it is not valid yet"),
                arguments("no place", without("sub"), "sub must be a string that says something"),
                arguments(
                        "a place that is a number",
                        receipt(Map.of("sub", 7)),
                        "sub must be a string that says something"),
                arguments("no sector", without("sector"), "sector must be a string that says something"),
                arguments("no stamp", without("stamp"), "stamp must be a UTC time with six fraction digits"),
                arguments(
                        "a stamp in milliseconds",
                        receipt(Map.of("stamp", "2026-03-01T12:59:59.000Z")),
                        "stamp must be a UTC time with six fraction digits"));
    }

    static Stream<Arguments> spellings() {
        String header = json(KEY.header("receipt+jwt"));
        String twice = json(claims()).replace("{\"iss\"", "{\"sub\":\"x\",\"iss\"");
        String signed = HONEST.substring(0, HONEST.lastIndexOf('.'));
        return Stream.of(
                arguments("a key twice in the claims", KEY.sign(header, twice), "not strict JSON: duplicate key sub"),
                arguments(
                        "a key twice in the header",
                        KEY.sign(header.replace("}", ",\"alg\":\"ES256\"}"), json(claims())),
                        "not strict JSON: duplicate key alg"),
                arguments("text behind the claims", KEY.sign(header, json(claims()) + "x"), "text after the object"),
                arguments("claims that are a list", KEY.sign(header, "[]"), "'{' expected"),
                arguments("bytes that are no text", signedBytes(header), "not UTF-8"),
                arguments("padding", HONEST + "==", SPELLING),
                arguments("a blank behind", HONEST + " ", SPELLING),
                arguments("a blank before", " " + HONEST, SPELLING),
                arguments("the other alphabet", part(0) + "." + part(1) + "." + "+/" + part(2).substring(2), SPELLING),
                arguments("letters of other scripts", HONEST.replaceFirst("e", "е"), SPELLING),
                arguments("four parts", HONEST + ".", "not three parts with dots between them"),
                arguments("two parts", signed, "not three parts with dots between them"),
                arguments("five parts, as of encryption", HONEST + "..", "not three parts with dots between them"),
                arguments("no signature", signed + ".", UNSIGNED),
                arguments("a signature of DER", signedBy(KEY.signature("SHA256withECDSA", signed)), UNSIGNED),
                arguments("too long", receipt(Map.of("note", "x".repeat(4000))), "longer than 4096 characters"));
    }

    private static String signedBytes(String header) {
        String signed = encode(header) + "." + encode(new byte[] {'{', (byte) 0xff, '}'});
        return signed + "." + encode(KEY.signature("SHA256withECDSAinP1363Format", signed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headers", "claimsOfAnother", "spellings"})
    void aForgeryIsRefusedWithItsReason(String name, String token, String why) {
        Verdict verdict = verdict(token);

        assertThat(Hearing.said(verdict, "receipt"))
                .singleElement()
                .asString()
                .startsWith("receipt 1: BAD_TOKEN: ")
                .contains(why);
        assertThat(verdict.output()).endsWith("1 violations");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void theIssuerIsWhoTheCommandLineSays() {
        String token = receipt(Map.of("iss", "outra"));

        Verdict verdict = new Hearing(folder)
                .keys(KEY)
                .receipts(token)
                .with("--issuer", "outra")
                .journal(HonestSale.journal().sealed())
                .verdict();

        assertThat(verdict.exitCode()).isZero();
    }
}
