package org.bilheteria.crowd;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Checked settings of one run. */
final class Options {

    private final Map<Setting, String> values;

    /** @param values as {@link Arguments} checked them */
    Options(Map<Setting, String> values) {
        this.values = Map.copyOf(values);
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.getOrDefault(setting, setting.otherwise()));
    }

    Optional<Path> file(Setting setting) {
        return text(setting).map(Path::of);
    }

    boolean isSet(Setting setting) {
        return values.containsKey(setting);
    }

    int count(Setting setting) {
        return Integer.parseInt(required(setting));
    }

    long number(Setting setting) {
        return Long.parseLong(required(setting));
    }

    double share(Setting setting) {
        return Double.parseDouble(required(setting));
    }

    Duration duration(Setting setting) {
        return Duration.parse(required(setting));
    }

    /** Without a slash at the end. */
    URI server() {
        return address(required(Setting.URL));
    }

    URI bank() {
        return text(Setting.BANK).map(Options::address).orElseGet(this::server);
    }

    double payShare() {
        double others = share(Setting.LAPSE_SHARE) + share(Setting.LEAVE_SHARE);
        return text(Setting.PAY_SHARE).map(Double::parseDouble).orElse(Math.max(0, 1 - others));
    }

    private static URI address(String text) {
        return URI.create(text.replaceAll("/+$", ""));
    }

    private String required(Setting setting) {
        return text(setting).orElseThrow(() -> new WrongUsage(setting.option() + " is needed"));
    }
}
