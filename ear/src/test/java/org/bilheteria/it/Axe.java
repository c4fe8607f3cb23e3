package org.bilheteria.it;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of accessibility that a machine can check, run on a page as it stands. */
final class Axe {

    private static final String RULES = rules();
    private static final String RUN = "() => axe.run().then(found => found.violations.map(each =>"
            + " each.id + ': ' + each.nodes.map(node => node.html.slice(0, 160)).join(' | ')))";

    private Axe() {}

    /** What is wrong with it, a line for each rule. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(RULES);
        return (List<String>) page.evaluate(RUN);
    }

    private static String rules() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
