package org.bilheteria.crowd.option;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Checked settings of one run. */
public final class Options {

    private final Map<Setting, String> values;

    /** @param values as {@link Arguments} checked them */
    Options(Map<Setting, String> values) {
        this.values = Map.copyOf(values);
    }

    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.getOrDefault(setting, setting.otherwise()));
    }

    public Optional<Path> file(Setting setting) {
        return text(setting).map(Path::of);
    }

    public boolean isSet(Setting setting) {
        return values.containsKey(setting);
    }

    public int count(Setting setting) {
        return Integer.parseInt(required(setting));
    }

    public long number(Setting setting) {
        return Long.parseLong(required(setting));
    }

    public double share(Setting setting) {
        return Double.parseDouble(required(setting));
    }

    public Duration duration(Setting setting) {
        return Duration.parse(required(setting));
    }

    /** Without a slash at the end. */
    public URI server() {
        return address(required(Setting.URL));
    }

    public URI bank() {
        return text(Setting.BANK).map(Options::address).orElseGet(this::server);
    }

    public double payShare() {
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
