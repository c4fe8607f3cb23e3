package org.bilheteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.account.openid.Trouble;
import org.bilheteria.account.role.Role;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.line.PlaceState;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.language.Languages;
import org.bilheteria.web.line.NotCounted;
import org.bilheteria.web.organiser.Fixed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All languages say the same things, all of them, and nothing nobody reads. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private final Properties portuguese = read("messages.properties");

    static Stream<Locale> translations() {
        return languages("org.bilheteria.web.messages").stream()
                .filter(language -> !language.equals(Languages.PORTUGUESE));
    }

    private static List<Locale> languages(String bundle) {
        return Languages.of(bundle, MessagesTest.class.getClassLoader()).all();
    }

    @Test
    void whoeverReadsPagesInALanguageGetsMailsAndDatesInIt() {
        assertThat(languages("org.bilheteria.mail.letters"))
                .isEqualTo(languages("org.bilheteria.shared.moments"))
                .isEqualTo(languages("org.bilheteria.web.messages"));
    }

    @Test
    void buyersFromNextDoorAndFromAfarReadTheirLanguage() {
        assertThat(translations()).extracting(Locale::getLanguage).contains("en", "es");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheSameKeysAndPlaceholders(Locale language) {
        Properties texts = read("messages_" + language + ".properties");

        assertThat(texts.stringPropertyNames()).isEqualTo(portuguese.stringPropertyNames());
        portuguese
                .stringPropertyNames()
                .forEach(key -> assertThat(placeholders(texts, key)).as(key).isEqualTo(placeholders(portuguese, key)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextCanBeFilledWithAnyNumber(Locale language) {
        Stream.of("messages.properties", "messages_" + language + ".properties")
                .map(MessagesTest::read)
                .forEach(texts -> texts.stringPropertyNames().forEach(key -> fill(key, texts.getProperty(key))));
    }

    private static void fill(String key, String text) {
        if (PLACEHOLDER.matcher(text).find()) {
            // A quote that stands alone takes away the placeholders behind it, up to the next.
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            for (int number : new int[] {0, 1, 2, 1241}) {
                Object[] numbers = new Object[10];
                Arrays.fill(numbers, number);
                assertThat(new MessageFormat(text, Locale.ROOT).format(numbers))
                        .as(key)
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void everyConstantThatIsShownHasItsWords() {
        Stream.of(
                        keys("Refusal", Refusal.values()),
                        keys("Role", Role.values()),
                        keys("RoleText", Role.values()),
                        keys("Trouble", Trouble.values()),
                        keys("Phase", Phase.values()),
                        keys("PlaceState", PlaceState.values()),
                        keys("TicketType", TicketType.values()),
                        keys("Fixed", Fixed.values()),
                        keys("NotCounted", NotCounted.values()),
                        keys("Stock", SectorBoard.Stock.values()))
                .flatMap(List::stream)
                .forEach(key -> assertThat(portuguese.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void noKeyIsUnused() throws IOException {
        String sources = text(Path.of("src/main/webapp")) + text(Path.of("src/main/java"));
        List<String> unused = portuguese.stringPropertyNames().stream()
                // Enums, fields' codes and states are put together from their names.
                .filter(key -> Character.isLowerCase(key.charAt(0)) && !key.matches("(place\\.[A-Z_]+Text|error\\..*)"))
                .filter(key -> !sources.contains(key))
                .toList();

        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" style=\"", "<style", "javascript:", " onclick=", "https://"})
    void pagesCarryNoInlineStyleNorScriptNorForeignAddress(String unwanted) throws IOException {
        assertThat(text(Path.of("src/main/webapp")).replaceAll("https://jakarta\\.ee[^\"]*", ""))
                .doesNotContain(unwanted);
    }

    private static List<String> keys(String name, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> name + "." + constant.name())
                .toList();
    }

    private static TreeSet<String> placeholders(Properties messages, String key) {
        return PLACEHOLDER
                .matcher(messages.getProperty(key))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(xhtml|java|xml)"))
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
