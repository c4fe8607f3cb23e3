package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Hearing.said;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inclusion proofs as the server gives them, honest and bent. */
class InclusionProofTest {
    private static final TokenFixture KEY = new TokenFixture("k1");
    private static final SignedJournalFixture SIGNED =
            new SignedJournalFixture(HonestSale.journal().sealed(), KEY);
    private static final int SIZE = 40;
    /** The first arrival. */
    private static final int SEQ = 3;

    @TempDir
    private Path folder;

    private Verdict verdict(String... proofs) {
        return verdictOn(SIGNED.journal, proofs);
    }

    private Verdict verdictOn(String journal, String... proofs) {
        return new Hearing(folder).keys(KEY).proofs(proofs).journal(journal).verdict();
    }

    private static String json(Map<String, Object> proof) {
        return TokenFixture.json(proof);
    }

    @Test
    void everyLineOfAnHonestBookIsProven() {
        int last = SIGNED.lines.size();
        String[] proofs = IntStream.rangeClosed(1, last)
                .mapToObj(seq -> json(SIGNED.proof(seq, last)))
                .toArray(String[]::new);

        Verdict verdict = verdict(proofs);

        List<String> expected = IntStream.rangeClosed(1, last)
                .mapToObj(seq -> "proof " + seq + " seq " + seq + ": OK")
                .toList();
        assertThat(said(verdict, "proof")).isEqualTo(expected);
        assertThat(verdict.exitCode()).isZero();
    }

    private static Arguments bent(String name, Consumer<Map<String, Object>> bending, String why) {
        Map<String, Object> proof = SIGNED.proof(SEQ, SIZE);
        bending.accept(proof);
        return arguments(name, json(proof), why);
    }

    private static Arguments bentPath(String name, Consumer<List<Object>> bending) {
        return bent(name, proof -> bending.accept(path(proof)), "WRONG_PROOF: its path doesn't lead to its root");
    }

    /** The proof's path, to be changed in it. */
    private static List<Object> path(Map<String, Object> proof) {
        List<Object> path = new ArrayList<>((List<?>) proof.get("path"));
        proof.put("path", path);
        return path;
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                bentPath("one hash changed", path -> path.set(2, "ab".repeat(32))),
                bentPath("the first hash removed", path -> path.remove(0)),
                bentPath("the last hash removed", path -> path.remove(path.size() - 1)),
                bentPath("one hash added at the end", path -> path.add("ab".repeat(32))),
                bentPath("one hash added before", path -> path.add(0, "ab".repeat(32))),
                bentPath("the last hash twice", path -> path.add(path.get(path.size() - 1))),
                bentPath("two hashes swapped", path -> Collections.swap(path, 0, 1)),
                bentPath("no hash at all", List::clear),
                bent("a hash cut short", proof -> path(proof).set(0, "ab"), "path must be 64 lower-case hex digits"),
                bent("a hash that is null", proof -> path(proof).set(0, null), "path must be 64 lower-case hex digits"),
                bent("no path", proof -> proof.remove("path"), "path must be a list of hashes"));
    }

    static Stream<Arguments> contents() {
        Map<String, Object> next = SIGNED.proof(SEQ + 1, SIZE);
        return Stream.of(
                bent("the index shifted", proof -> proof.put("seq", SEQ + 1), "its line has another seq"),
                bent("the index shifted back", proof -> proof.put("seq", SEQ - 1), "its line has another seq"),
                bent("index zero", proof -> proof.put("seq", 0), "its line has another seq"),
                bent("the index as text", proof -> proof.put("seq", "3"), "seq must be a whole number from 0"),
                bent("the size shifted", proof -> proof.put("size", SIZE + 1), "its head is of another size"),
                bent("another root", proof -> proof.put("root", SIGNED.root(SIZE - 1)), "its head has another root"),
                bent(
                        "another's head",
                        proof -> proof.put("head", SIGNED.head(SIZE + 1)),
                        "its head is of another size"),
                bent("another sector", proof -> proof.put("sector", "T"), "its head is of another sector"),
                bent(
                        "another performance",
                        proof -> proof.put("performance", "9"),
                        "its head is of another performance"),
                bent("no sector", proof -> proof.remove("sector"), "sector is missing"),
                bent(
                        "another place",
                        proof -> proof.put("place", HonestSale.A),
                        "its line is not the arrival of its place"),
                bent(
                        "the next line, its seq rewritten",
                        proof -> rewrite(proof, next.get("line")),
                        "its path doesn't lead to its root"),
                bent(
                        "a line with one character changed",
                        proof -> proof.put("line", proof.get("line").toString().replace("\"full\":1", "\"full\":2")),
                        "its path doesn't lead to its root"),
                bent("a line that is none", proof -> proof.put("line", "x"), "not strict JSON"),
                bent("no line", proof -> proof.remove("line"), "line must be a string that says something"));
    }

    private static void rewrite(Map<String, Object> proof, Object line) {
        proof.put("line", line.toString().replace("\"seq\":" + (SEQ + 1), "\"seq\":" + SEQ));
        proof.put("place", null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"paths", "contents"})
    void aBentProofIsFound(String name, String proof, String why) {
        Verdict verdict = verdict(proof);

        assertThat(said(verdict, "proof"))
                .singleElement()
                .asString()
                .contains("WRONG_PROOF: ")
                .contains(why);
        assertThat(verdict.output()).endsWith("1 violations");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void aHeldTicketIsNoArrival() {
        JournalFixture journal = HonestSale.journal();
        int held = journal.seqOf(journal.the("HELD", HonestSale.A));
        Map<String, Object> proof = SIGNED.proof(held, SIZE);
        proof.put("place", HonestSale.A);

        assertThat(said(verdict(json(proof)), "proof"))
                .containsExactly("proof 1 seq " + held + ": WRONG_PROOF: its line is not the arrival of its place");
    }

    @Test
    void aProofWhoseHeadIsForgedIsFound() {
        Map<String, Object> proof = SIGNED.proof(SEQ, SIZE);
        proof.put("head", new TokenFixture("k1").head(SIGNED.headClaims(SIZE)));

        assertThat(said(verdict(json(proof)), "proof"))
                .containsExactly("proof 1 seq 3: BAD_TOKEN: its head: the signature is not that of its key");
    }

    @Test
    void aProofWithoutAHeadIsFound() {
        Map<String, Object> proof = SIGNED.proof(SEQ, SIZE);
        proof.put("head", null);

        assertThat(said(verdict(json(proof)), "proof"))
                .containsExactly("proof 1 seq 3: BAD_TOKEN: its head: not three parts with dots between them");
    }

    @Test
    void aReceiptIsNoHead() {
        Map<String, Object> proof = SIGNED.proof(SEQ, SIZE);
        proof.put("head", KEY.receipt(SIGNED.headClaims(SIZE)));

        assertThat(said(verdict(json(proof)), "proof"))
                .containsExactly("proof 1 seq 3: BAD_TOKEN: its head: its type is not head+jwt");
    }

    @Test
    void whatIsNoJsonIsNoProof() {
        Verdict verdict = verdict("{\"seq\":3,\"seq\":3}", "[]", "x");

        assertThat(said(verdict, "proof")).hasSize(3).allMatch(line -> line.contains(": WRONG_PROOF: not strict JSON"));
        assertThat(verdict.output()).endsWith("3 violations");
    }

    @Test
    void aProofFromAnotherBookThanTheOnePublishedIsAFork() {
        JournalFixture forged = HonestSale.journal();
        forged.the("ARRIVED", HonestSale.C).put("acceptFewer", true);

        Verdict verdict = verdictOn(forged.sealed(), json(SIGNED.proof(SEQ, SIZE)));

        assertThat(said(verdict, "proof"))
                .singleElement()
                .asString()
                .startsWith("proof 1 seq 3: FORKED: the journal's line has another hash");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void aProofAheadOfTheBookHoldsByItsHeadAlone() {
        String shorter = String.join("\n", SIGNED.lines.subList(0, 30));

        Verdict verdict = verdictOn(shorter, json(SIGNED.proof(SEQ, SIZE)));

        assertThat(said(verdict, "proof"))
                .containsExactly("proof 1 seq 3: OK: its signed head at seq 40 is NOT_YET: the journal ends at seq 30");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void performancesAndSectorsMayBeNumbers() {
        Map<String, Object> proof = SIGNED.proof(SEQ, SIZE);
        proof.put("performance", 8);

        assertThat(said(verdict(json(proof)), "proof")).containsExactly("proof 1 seq 3: OK");
    }
}
