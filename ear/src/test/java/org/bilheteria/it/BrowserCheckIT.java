package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whoever checks the public journal in their browser hears what the Java verifier says. Method: every journal that the
 * verifier's tests let it judge, honest, tampered with and bent at random, is judged again by the worker in a real Chromium.
 */
@Order(4)
class BrowserCheckIT {

    /** The leaves of the Certificate Transparency project's tests; their roots are below. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static CheckPage page;

    @BeforeAll
    static void open() throws IOException {
        page = CheckPage.open();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void theBrowserSaysOfEveryJournalWhatTheJavaVerifierSays() throws IOException {
        List<String> disagreements = new ArrayList<>();

        for (JudgedJournal journal : JudgedJournal.all()) {
            String java = text(
                    journal.exitCode() == 2,
                    journal.unreadable(),
                    journal.count(),
                    journal.violations(),
                    journal.summaries());
            CheckPage.Verdict verdict = page.check(journal.bytes(), Map.of());
            String browser = text(
                    verdict.unreadable() != null,
                    verdict.unreadable(),
                    verdict.violations(),
                    verdict.found(),
                    verdict.summaries());
            if (!browser.equals(java)) {
                disagreements.add(journal.file().getFileName() + "\nJava:\n" + java + "\nbrowser:\n" + browser);
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(page.complaints())
                .as("what the console said")
                .allMatch(complaint -> complaint.matches("(?s).*(404|503|ERR_CONTENT_LENGTH_MISMATCH).*"));
    }

    private static String text(boolean unreadable, String why, int count, List<?> violations, List<?> summaries) {
        List<Object> lines = new ArrayList<>(violations);
        lines.addAll(summaries);
        lines.add(unreadable ? "unreadable: " + why : "readable");
        lines.add(count + " violations");
        return String.join("\n", lines.stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfRfc6962HoweverTheLeavesCome(int size, String root) {
        for (int piece = 1; piece <= 8; piece++) {
            Object grown = page.evaluate(
                    "leaves => window.rootOf(leaves)", Map.of("leaves", LEAVES.subList(0, size), "piece", piece));

            assertThat(grown).as("in pieces of %d", piece).isEqualTo(root);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyLeafIsProvenInWithItsPathAndNoOther(int size) {
        List<String> leaves = LEAVES.subList(0, size);
        for (int index = 0; index < size; index++) {
            List<String> path = ReferenceTree.path(index, leaves);

            assertThat(isIncluded(leaves, index, index, path)).isTrue();
            assertThat(isIncluded(leaves, index, (index + 1) % (size + 1), path))
                    .isFalse();
            assertThat(isIncluded(leaves, index, index, append(path, "00".repeat(32))))
                    .isFalse();
            if (size > 1) {
                assertThat(isIncluded(leaves, (index + 1) % size, index, path)).isFalse();
                assertThat(isIncluded(leaves, index, index, path.subList(1, path.size())))
                        .isFalse();
            }
        }
    }

    private static boolean isIncluded(List<String> leaves, int leaf, int index, List<String> path) {
        Map<String, Object> claim = Map.of(
                "leaf",
                leaves.get(leaf),
                "index",
                index,
                "size",
                leaves.size(),
                "path",
                path,
                "root",
                ReferenceTree.root(leaves));
        return page.evaluate("claim => window.isIncluded(claim)", claim);
    }

    private static List<String> append(List<String> path, String hash) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(Collections.singletonList(hash));
        return longer;
    }

    @Test
    void aJournalThatIsNotThereIsUnreadable() {
        assertThat(page.ask("/nowhere", Map.of()).unreadable()).isEqualTo("answers 404");
    }

    @Test
    void whoIsSentBackAndCutOffReadsTheJournalAllTheSame() throws IOException {
        JudgedJournal honest = JudgedJournal.all().stream()
                .filter(journal -> journal.exitCode() == 0)
                .max(Comparator.comparing(journal -> journal.file().toFile().length()))
                .orElseThrow();
        CheckPage.Verdict whole = page.check(honest.bytes(), Map.of());

        CheckPage.Verdict torn =
                page.checkTorn(new String(honest.bytes(), StandardCharsets.UTF_8), honest.bytes().length / 7);

        assertThat(torn.unreadable()).isNull();
        assertThat(torn.summaries()).isEqualTo(whole.summaries());
        assertThat(torn.violations()).isZero();
    }

    @Test
    void withoutWebCryptoItSaysSo() {
        Map<String, Object> done =
                page.evaluate("question => window.askWithoutCrypto(question)", Map.of("journal", "/journal"));

        assertThat(new CheckPage.Verdict(done).unreadable()).contains("https");
    }
}
