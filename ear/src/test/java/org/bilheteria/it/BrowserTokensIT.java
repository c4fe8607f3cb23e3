package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: in their browser buyers see whether the journal keeps what was signed for them. Method: receipts, heads and proofs, signed
 * here by the JDK's own cryptography, honest and forged, are held against a small journal in a real Chromium.
 */
class BrowserTokensIT {

    private static final Signer BOX_OFFICE = new Signer("2026-03");
    private static final Signer FOREIGN = new Signer("2026-03");
    private static final Map<String, Object> KEYS =
            Map.of("keys", List.of(new Signer("2026-02").jwk(), BOX_OFFICE.jwk()));
    private static final String MINE = SmallJournal.PLACES.get(2);
    private static final SmallJournal JOURNAL = new SmallJournal();
    private static final long STAMPED = Instant.parse(SmallJournal.STAMP).getEpochSecond();
    private static final long NEXT_YEAR = Instant.now().getEpochSecond() + 365 * 86_400;

    private static CheckPage page;

    @BeforeAll
    static void open() throws IOException {
        page = CheckPage.open();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(all);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> claims() {
        return new LinkedHashMap<>(Map.of(
                "iss",
                "bilheteria",
                "aud",
                "verifier",
                "iat",
                STAMPED,
                "exp",
                NEXT_YEAR,
                "performance",
                "8",
                "sector",
                "3"));
    }

    private static Map<String, Object> receipt() {
        Map<String, Object> claims = claims();
        claims.put("sub", MINE);
        claims.put("stamp", SmallJournal.STAMP);
        return claims;
    }

    private static Map<String, Object> head(int seq) {
        Map<String, Object> claims = claims();
        claims.put("seq", seq);
        claims.put("hash", JOURNAL.hash(Math.min(seq, JOURNAL.size())));
        claims.put("root", JOURNAL.root(Math.min(seq, JOURNAL.size())));
        claims.put("at", SmallJournal.LAST_TIME);
        return claims;
    }

    private static CheckPage.Verdict check(Map<String, ?> more) {
        Map<String, Object> question = new HashMap<>(more);
        question.putIfAbsent("jwks", KEYS);
        CheckPage.Verdict verdict = page.check(JOURNAL.journal(), question);
        assertThat(verdict.unreadable()).isNull();
        assertThat(verdict.found()).isEmpty();
        return verdict;
    }

    private static List<Map<String, Object>> receipts(String... tokens) {
        return check(Map.of("receipts", List.of(tokens))).list("receipts");
    }

    private static List<Map<String, Object>> heads(String... tokens) {
        return check(Map.of("heads", List.of(tokens))).list("heads");
    }

    private static String signed(Map<String, Object> claims) {
        return BOX_OFFICE.sign("receipt+jwt", claims);
    }

    private static String signedHead(Map<String, Object> claims) {
        return BOX_OFFICE.sign("head+jwt", claims);
    }

    @Test
    void eachReceiptIsAnsweredInItsOrder() {
        Map<String, Object> unknown = with(receipt(), "sub", "ff".repeat(16));
        long lately = Instant.parse(SmallJournal.LAST_TIME).getEpochSecond() - 59;

        assertThat(receipts(
                        signed(receipt()),
                        signed(with(receipt(), "stamp", "2026-03-01T12:59:00.123457Z")),
                        signed(unknown),
                        signed(with(unknown, "iat", lately - 1)),
                        signed(with(unknown, "iat", lately)),
                        signed(with(receipt(), "sector", "4"))))
                .containsExactly(
                        Map.of("result", "PROVEN_IN", "seq", JOURNAL.arrival(MINE)),
                        Map.of("result", "WRONG_STAMP", "seq", JOURNAL.arrival(MINE)),
                        Map.of("result", "OMITTED"),
                        Map.of("result", "OMITTED"),
                        Map.of("result", "NOT_YET"),
                        Map.of("result", "OTHER_SECTOR"));
    }

    static Stream<Arguments> badTokens() {
        Map<String, Object> honest = receipt();
        String token = signed(honest);
        String[] parts = token.split("\\.");
        Map<String, Object> header = Map.of("alg", "ES256", "typ", "receipt+jwt", "kid", "2026-03");
        String otherClaims = Signer.unsigned(header, with(honest, "sub", "ff".repeat(16)));
        return Stream.of(
                Arguments.of("other claims under its signature", otherClaims + "." + parts[2]),
                Arguments.of("a foreign key under the same kid", FOREIGN.sign("receipt+jwt", honest)),
                Arguments.of("a foreign key brought along", FOREIGN.signed(with(header, "jwk", FOREIGN.jwk()), honest)),
                Arguments.of("a kid nobody knows", BOX_OFFICE.signed(with(header, "kid", "2020-01"), honest)),
                Arguments.of("an extension nobody knows", BOX_OFFICE.signed(with(header, "crit", "exp"), honest)),
                Arguments.of("cut short", token.substring(0, token.length() - 2)),
                Arguments.of("without its signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("in two parts", parts[0] + "." + parts[1]),
                Arguments.of("with padding", token + "=="),
                Arguments.of("alg none", Signer.unsigned(with(header, "alg", "none"), honest) + "."),
                Arguments.of("alg none, signed", BOX_OFFICE.signed(with(header, "alg", "none"), honest)),
                Arguments.of("HS256 with the public key", BOX_OFFICE.hs256("receipt+jwt", honest)),
                Arguments.of("another audience", signed(with(honest, "aud", "somebody"))),
                Arguments.of("another issuer", signed(with(honest, "iss", "box-office"))),
                Arguments.of("another type", BOX_OFFICE.sign("head+jwt", honest)),
                Arguments.of("expired", signed(with(honest, "exp", Instant.now().getEpochSecond() - 1))),
                Arguments.of("never expiring", signed(with(honest, "exp", "\"never\""))),
                Arguments.of("no time", signed(with(honest, "stamp", "yesterday"))),
                Arguments.of("nothing at all", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void whatTheBoxOfficeDidNotSignForUsIsBad(String name, String token) {
        assertThat(receipts(token)).containsExactly(Map.of("result", "BAD_TOKEN"));
        assertThat(heads(token)).containsExactly(Map.of("result", "BAD_TOKEN"));
    }

    @Test
    void anotherIssuerCanBeAskedFor() {
        String token = signed(with(receipt(), "iss", "tickets.example"));

        Map<String, Object> question = Map.of("issuer", "tickets.example", "receipts", List.of(token));

        assertThat(check(question).list("receipts"))
                .containsExactly(Map.of("result", "PROVEN_IN", "seq", JOURNAL.arrival(MINE)));
    }

    @Test
    void withoutKeysNoTokenIsBelieved() {
        Map<String, Object> question = Map.of("jwks", Map.of(), "receipts", List.of(signed(receipt())));

        assertThat(check(question).list("receipts")).containsExactly(Map.of("result", "BAD_TOKEN"));
    }

    @Test
    void everyHeadOfTheBookIsOnItsChain() {
        List<String> tokens = new ArrayList<>();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int seq = 1; seq <= JOURNAL.size(); seq++) {
            tokens.add(signedHead(head(seq)));
            answers.add(Map.of("result", "ON_CHAIN", "seq", seq));
        }

        assertThat(heads(tokens.toArray(String[]::new))).isEqualTo(answers);
    }

    @Test
    void aHeadOfAnotherBookIsFound() {
        int last = JOURNAL.size();

        assertThat(heads(
                        signedHead(with(head(5), "hash", JOURNAL.hash(6))),
                        signedHead(with(head(5), "root", JOURNAL.root(6))),
                        signedHead(head(last + 1)),
                        signedHead(with(head(5), "sector", "4")),
                        BOX_OFFICE.sign("receipt+jwt", head(5)),
                        FOREIGN.sign("head+jwt", head(5))))
                .containsExactly(
                        Map.of("result", "FORKED", "seq", 5),
                        Map.of("result", "FORKED", "seq", 5),
                        Map.of("result", "NOT_YET", "seq", last + 1),
                        Map.of("result", "OTHER_SECTOR", "seq", 5),
                        Map.of("result", "BAD_TOKEN"),
                        Map.of("result", "BAD_TOKEN"));
    }

    private static Map<String, Object> proof(int seq, int size) {
        Map<String, Object> proof = new HashMap<>(Map.of("performance", "8", "sector", "3", "seq", seq, "size", size));
        proof.put("place", null);
        proof.put("line", JOURNAL.line(seq));
        proof.put("path", JOURNAL.path(seq, size));
        proof.put("root", JOURNAL.root(size));
        proof.put("head", signedHead(head(size)));
        return proof;
    }

    private static Map<String, Object> judged(Map<String, Object> proof) {
        return check(Map.of("proof", proof)).object("proof");
    }

    @Test
    void everyLineIsProvenInBooksOfEverySize() {
        for (int size = 1; size <= JOURNAL.size(); size++) {
            for (int seq = 1; seq <= size; seq++) {
                assertThat(judged(proof(seq, size)))
                        .as("line %d of %d", seq, size)
                        .containsEntry("ok", true);
            }
        }
        Map<String, Object> mine = with(proof(JOURNAL.arrival(MINE), JOURNAL.size()), "place", MINE);
        assertThat(judged(mine)).containsEntry("ok", true).containsEntry("why", null);
    }

    static Stream<Arguments> badProofs() {
        Map<String, Object> honest = with(proof(3, 9), "place", null);
        String forged = JOURNAL.line(3).replace("\"full\":1", "\"full\":2");
        String anotherRoot = signedHead(with(head(9), "root", JOURNAL.root(8)));
        Map<String, Object> forkedHead = with(honest, "head", signedHead(with(head(9), "hash", JOURNAL.hash(8))));
        return Stream.of(
                Arguments.of("it is not a proof", Map.of("ok", true)),
                Arguments.of("it is not a proof", with(honest, "path", List.of("no hash"))),
                Arguments.of("its line is not the one it speaks of", with(honest, "seq", 4)),
                Arguments.of("its line is not the one it speaks of", with(honest, "line", JOURNAL.line(4))),
                Arguments.of("its line is not the one it speaks of", with(honest, "place", "ff".repeat(16))),
                Arguments.of("its line is not the one it speaks of", with(honest, "line", "no line")),
                Arguments.of("its line is not in the tree it speaks of", with(honest, "line", forged)),
                Arguments.of("its line is not in the tree it speaks of", with(honest, "path", JOURNAL.path(4, 9))),
                Arguments.of("its line is not in the tree it speaks of", with(honest, "root", JOURNAL.root(8))),
                Arguments.of("its line is not in the tree it speaks of", with(honest, "size", 3)),
                Arguments.of("its head is not signed by the box office", with(honest, "head", null)),
                Arguments.of(
                        "its head is not signed by the box office",
                        with(honest, "head", FOREIGN.sign("head+jwt", head(9)))),
                Arguments.of("its head is that of another tree", with(honest, "head", signedHead(head(8)))),
                Arguments.of("its head is that of another tree", with(honest, "head", anotherRoot)),
                Arguments.of("its head is not that of the journal read here", forkedHead));
    }

    @ParameterizedTest
    @MethodSource("badProofs")
    void aProofThatProvesNothingIsFound(String why, Map<String, Object> proof) {
        assertThat(judged(proof)).containsEntry("ok", false).containsEntry("why", why);
    }
}
