package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilheteria.shared.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails say the same in all languages. */
class LettersWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    static List<Locale> languages() {
        return Letters.LANGUAGES;
    }

    @Test
    void portugueseComesFirst() {
        assertThat(languages())
                .extracting(Locale::toLanguageTag)
                .startsWith("pt-BR")
                .contains("en", "es");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsAndPlaceholders(Locale language) {
        Properties portuguese = read(Languages.PORTUGUESE);
        Properties texts = read(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(portuguese.stringPropertyNames());
        texts.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(texts.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(portuguese.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPlaceholderIsLostInAQuote(Locale language) {
        Properties texts = read(language);
        Object[] facts = new Object[10];
        Arrays.fill(facts, 1241);

        texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".text") || key.endsWith(".subject"))
                .forEach(key -> {
                    String text = texts.getProperty(key);
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                    assertThat(new MessageFormat(text, language).format(facts))
                            .as(key)
                            .doesNotContain("{");
                });
    }

    @Test
    void whatTwoLanguagesSayAlikeStandsInTheSubjectOnce() {
        assertThat(Letters.subject(List.of("Show cancelado", "Show cancelled", "Show cancelado")))
                .isEqualTo("Show cancelado / Show cancelled");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Properties read(Locale language) {
        String file =
                language.equals(Languages.PORTUGUESE) ? "letters.properties" : "letters_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Letters.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
