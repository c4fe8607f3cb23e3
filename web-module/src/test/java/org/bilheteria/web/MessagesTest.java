package org.bilheteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
import org.bilheteria.web.line.NotCounted;
import org.bilheteria.web.organiser.Fixed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, all of them, and nothing nobody reads. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Properties portuguese = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(english.stringPropertyNames()).isEqualTo(portuguese.stringPropertyNames());
        portuguese
                .stringPropertyNames()
                .forEach(
                        key -> assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(portuguese, key)));
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
                .map(match -> match.group())
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
