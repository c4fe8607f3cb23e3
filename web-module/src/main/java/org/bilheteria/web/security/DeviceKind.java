package org.bilheteria.web.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What kind of device asks, in the few words by which its owner knows it again: "Chrome, Android". The whole User-Agent is kept
 * nowhere.
 */
public final class DeviceKind {

    /** What it says, and what that is; the first that fits, for most name others, too. */
    private static final List<List<String>> BROWSERS = List.of(
            List.of("Edg", "Edge"),
            List.of("OPR/", "Opera"),
            List.of("SamsungBrowser/", "Samsung Internet"),
            List.of("FxiOS/", "Firefox"),
            List.of("Firefox/", "Firefox"),
            List.of("CriOS/", "Chrome"),
            List.of("Chrome/", "Chrome"),
            List.of("Safari/", "Safari"));

    private static final List<List<String>> SYSTEMS = List.of(
            List.of("Android", "Android"),
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Windows", "Windows"),
            List.of("CrOS", "ChromeOS"),
            List.of("Mac OS X", "macOS"),
            List.of("Linux", "Linux"));

    private DeviceKind() {}

    /** At most 40 characters; empty for what is no browser we know. */
    public static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        Optional<String> browser = first(BROWSERS, said);
        return browser.isEmpty()
                ? ""
                : Stream.of(browser, first(SYSTEMS, said))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<List<String>> kinds, String said) {
        return kinds.stream()
                .filter(kind -> said.contains(kind.get(0)))
                .map(kind -> kind.get(1))
                .findFirst();
    }
}
