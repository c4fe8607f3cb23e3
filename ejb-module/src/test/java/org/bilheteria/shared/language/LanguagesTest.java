package org.bilheteria.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a language is there with its file, and whoever asks for it in whatever way gets it. */
class LanguagesTest {

    @TempDir
    Path folder;

    private Languages languages;

    @BeforeEach
    void write() throws IOException {
        for (String language : new String[] {"", "_pt_BR", "_en", "_es"}) {
            Files.createFile(folder.resolve("texts" + language + ".properties"));
        }
        languages = read();
    }

    @Test
    void theyAreThoseThatHaveAFile() throws IOException {
        assertThat(languages.all()).extracting(Locale::toLanguageTag).containsExactly("pt-BR", "en", "es");

        Files.createFile(folder.resolve("texts_fr.properties"));

        assertThat(read().all()).extracting(Locale::toLanguageTag).containsExactly("pt-BR", "en", "es", "fr");
    }

    @Test
    void eachIsCalledByItsOwnName() {
        assertThat(languages.all()).extracting(Languages::name).containsExactly("Português", "English", "Español");
    }

    @ParameterizedTest
    @CsvSource({"pt,pt-BR", "pt-PT,pt-BR", "en-GB,en", "ES,es", "es-419,es"})
    void theCountryDoesNotMatter(String tag, String language) {
        assertThat(languages.named(tag)).map(Locale::toLanguageTag).contains(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", "\u0000", "español", "e"})
    void whatIsNoneOfThemIsNone(String tag) {
        assertThat(languages.named(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "es-AR,es|q=0.9,en|q=0.8;es",
                "fr,de|q=0.9,en|q=0.5;en",
                "en|q=0.3,es|q=0.7;es",
                "en|q=0,pt-PT|q=0.1;pt-BR",
                "*,es|q=0.1;es"
            })
    void theBestThatThereIsIsChosenByItsQuality(String header, String language) {
        assertThat(languages.preferred(header.replace('|', ';')))
                .map(Locale::toLanguageTag)
                .contains(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", "es;q=0", "es;q=much", "th-=enJPx", "@,*", "q0.5th"})
    void whoeverAsksForNoneOfThemGetsNone(String header) {
        assertThat(languages.preferred(header)).isEmpty();
    }

    private Languages read() throws IOException {
        return Languages.of(
                "texts", new URLClassLoader(new URL[] {folder.toUri().toURL()}, null));
    }
}
