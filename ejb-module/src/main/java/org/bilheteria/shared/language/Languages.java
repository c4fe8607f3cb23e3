package org.bilheteria.shared.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that some texts are there in: Brazilian Portuguese, and each that has a file of its own beside. */
public final class Languages {

    public static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final List<Locale> all;

    private Languages(List<Locale> all) {
        this.all = all;
    }

    /** @param bundle the texts' name, as {@link java.util.ResourceBundle} has it */
    public static Languages of(String bundle, ClassLoader loader) {
        String file = bundle.replace('.', '/') + "_%s.properties";
        Stream<Locale> others = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> loader.getResource(String.format(file, code)) != null)
                .map(Locale::forLanguageTag);
        return new Languages(Stream.concat(Stream.of(PORTUGUESE), others).toList());
    }

    /** Portuguese first. */
    public List<Locale> all() {
        return all;
    }

    /** The language that a tag means, whatever country is in it: {@code es-AR} is Spanish. Empty when it is none of these. */
    public Optional<Locale> named(@Nullable String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag.strip()).getLanguage();
        return all.stream().filter(one -> one.getLanguage().equals(language)).findFirst();
    }

    /** The best of these for whoever says so in an HTTP header; empty when it is none, or nothing that can be read. */
    public Optional<Locale> preferred(@Nullable String acceptLanguage) {
        return wanted(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> named(range.getRange()).stream())
                .findFirst();
    }

    /** Best first. */
    private static List<LanguageRange> wanted(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException noLanguages) {
            return List.of();
        }
    }

    /** What those who read it call it. */
    public static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
