package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.bilheteria.shared.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Browsers say the same in all languages that mails speak, and briefly. */
class PushWordsTest {

    static List<Locale> languages() {
        return languages(PushTexts.WORDS);
    }

    private static List<Locale> languages(String bundle) {
        return Languages.of(bundle, PushTexts.class.getClassLoader()).all();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                PushTexts.WORDS, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Test
    void noLanguageIsForgotten() {
        assertThat(languages()).hasSizeGreaterThan(2).isEqualTo(languages("org.bilheteria.mail.letters"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsThereFilledAndShort(Locale language) {
        ResourceBundle words = words(language);

        assertThat(words.keySet())
                .containsExactlyInAnyOrder(
                        "near.title", "near.body", "called.title", "called.body", "paused.title", "paused.body");
        words.keySet().forEach(key -> {
            String text = new MessageFormat(words.getString(key), language).format(new Object[] {"Show", 1241});
            assertThat(text).as(key).doesNotContain("{").doesNotContain("''").hasSizeLessThan(110);
            boolean title = key.endsWith("title");
            assertThat(text).as(key).matches(title ? ".*: Show" : ".*\\.");
            assertThat(text.contains("241")).as(key).isEqualTo(key.equals("near.body") || key.equals("called.body"));
        });
    }

    @Test
    void eachLanguageHasItsOwn() {
        assertThat(languages().stream().map(language -> words(language).getString("called.body")))
                .doesNotHaveDuplicates();
    }
}
