package org.bilheteria.simulator.bank;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page out of templates beside this class. {@code ${name}} is a given value or else a text of the bundle; both are escaped.
 * Every page is put into {@code layout.html}.
 */
final class Screen {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z.]+)}");
    private static final Control BUNDLED_ONLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final ResourceBundle texts;
    private final Locale locale;

    /** @param preferred the browser's languages, best first; Portuguese when there is a file of texts for none of them */
    Screen(List<Locale> preferred) {
        locale = preferred.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("pt") || hasTexts(language))
                .findFirst()
                .map(language -> language.equals("pt") ? PORTUGUESE : Locale.forLanguageTag(language))
                .orElse(PORTUGUESE);
        texts = ResourceBundle.getBundle(
                "org.bilheteria.simulator.bank.messages", locale, Screen.class.getClassLoader(), BUNDLED_ONLY);
    }

    private static boolean hasTexts(String language) {
        return language.matches("[a-z]+") && Screen.class.getResource("messages_" + language + ".properties") != null;
    }

    /** In the languages that a browser asks for; one that can't be read asks for none. */
    static Screen of(HttpHeaders headers) {
        try {
            return new Screen(headers.getAcceptableLanguages());
        } catch (ProcessingException noLanguage) {
            return new Screen(List.of());
        }
    }

    String page(String template, Map<String, String> values) {
        String body = fill(resource(template + ".html"), values);
        String layout = fill(resource("layout.html"), Map.of("language", locale.toLanguageTag()));
        return layout.replace("<!-- body -->", body);
    }

    /** An amount of the API as people write it. */
    String amount(String amount) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return "R$ " + amount.replace('.', point);
    }

    String text(String name) {
        return texts.getString(name);
    }

    private String fill(String template, Map<String, String> values) {
        return NAME.matcher(template).replaceAll(found -> {
            String name = found.group(1);
            String value = values.containsKey(name) ? values.get(name) : texts.getString(name);
            return Matcher.quoteReplacement(escape(value));
        });
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @throws UncheckedIOException if there is no such file: a fault of the build */
    static String resource(String name) {
        try (InputStream file = Screen.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("No " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
