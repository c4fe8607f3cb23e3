package org.bilheteria.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The one reader of configuration: every key is {@code bilheteria.*}, listed with its default in
 * {@code payara-config/README.md}. Values are read at each use, so a change in the admin console takes effect; a value
 * that makes no sense is refused with its key's name.
 */
@ApplicationScoped
public class Settings {

    private Config config() {
        return ConfigProvider.getConfig();
    }

    public Duration holdDuration() {
        return positive("hold.duration", "PT5M");
    }

    /** How much longer than the shown deadline a hold is kept, for money that is on its way. */
    public Duration holdGrace() {
        return duration("hold.grace", "PT90S");
    }

    /** Stamps within one window are ties, and the public draw orders them. */
    public Duration window() {
        return positive("line.window", "PT1S");
    }

    public Duration settle() {
        return duration("line.settle", "PT2S");
    }

    /** How long a stamp that was given out may be brought back, and so how long a draw waits for it at most. */
    public Duration patience() {
        return duration("line.patience", "PT60S");
    }

    /** Knocks of one address in a minute; a carrier's customers share one. */
    public int knocksPerAddress() {
        return atLeast("line.knocks-per-address", 10_000, 1);
    }

    /** Calls per second and sector; 0 means as fast as there is stock. */
    public int callsPerSecond() {
        return atLeast("line.calls-per-second", 0, 0);
    }

    public int gateBatch() {
        return atLeast("gate.batch", 512, 1);
    }

    public Duration gateLinger() {
        return duration("gate.linger", "PT0.003S");
    }

    /** Arrivals that may wait for the disk at once; more are sent back with their stamp. */
    public int gateCapacity() {
        return atLeast("gate.capacity", 20_000, 1);
    }

    public int limitPerBuyer() {
        return atLeast("limit.per-buyer", 4, 1);
    }

    public int halfPerBuyer() {
        return atLeast("limit.half-per-buyer", 1, 0);
    }

    /** What a password hash costs, in rounds of PBKDF2-SHA512: by default what OWASP asks for, less makes trials quick. */
    public int passwordIterations() {
        return atLeast("password.iterations", 210_000, 1);
    }

    /** Password hashes computed at once; the other cores stay with those who wait in line. */
    public int passwordConcurrency() {
        return atLeast("password.concurrency", Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 1);
    }

    public Duration sessionDuration() {
        return positive("jwt.session", "PT12H");
    }

    /** How long a key signs receipts, heads and ticket codes before the next one does. */
    public Duration rotateEvery() {
        return positive("jwt.rotate-every", "P30D");
    }

    public String issuer() {
        return text("jwt.issuer").orElse("bilheteria");
    }

    public int httpPort() {
        return atLeast("http.port", 8080, 1);
    }

    /** Addresses of balancers whose {@code X-Forwarded-For} is believed, separated by commas. */
    public Set<String> trustedProxies() {
        return list("http.trusted-proxies");
    }

    /** Keys, in base64, with which a door outside of this distribution seals its stamps; all of them are accepted. */
    public List<String> doorKeys() {
        return text("door.hmac-key").map(list -> List.of(list.split(","))).orElse(List.of());
    }

    public Path data() {
        return Path.of(text("data").orElse("data"));
    }

    /** Whether a stand-in takes the payments and buyers are pointed to its bank; never beside a real PSP. */
    public boolean simulator() {
        return flag("psp.simulator.enabled", demo() && text("psp.url").isEmpty());
    }

    public String pspUrl() {
        return text("psp.url").orElse("http://localhost:" + httpPort() + "/psp");
    }

    /** Where a token for the PSP is had; the simulator gives one to anybody. Empty: none is asked for. */
    public Optional<String> pspTokenUrl() {
        Optional<String> simulators =
                simulator() && text("psp.url").isEmpty() ? Optional.of(pspUrl() + "/oauth/token") : Optional.empty();
        return text("psp.token-url").or(() -> simulators);
    }

    /** Addresses the PSP's notices may come from, separated by commas; empty for any. */
    public Set<String> pspNoticeAddresses() {
        return list("psp.notice-addresses");
    }

    public String pspClientId() {
        return text("psp.client-id").orElse("bilheteria");
    }

    public String pspClientSecret() {
        return text("psp.client-secret").orElse("");
    }

    public Duration pspConnectTimeout() {
        return positive("psp.connect-timeout", "PT2S");
    }

    /** How long one exchange with the PSP may take as a whole. */
    public Duration pspTimeout() {
        return positive("psp.timeout", "PT5S");
    }

    /** @throws IllegalStateException when money would be talked about in the clear over a network */
    public void requireHttps(String key, String url) {
        String host = String.valueOf(URI.create(url).getHost());
        boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
        if (!url.startsWith("https://") && !here) {
            throw wrong(key, url, "an https address");
        }
    }

    /** The receiver's PIX key. @throws IllegalStateException when a real PSP is configured and no key is */
    public String pspKey() {
        return text("psp.key").orElseGet(() -> {
            if (text("psp.url").isPresent()) {
                throw new IllegalStateException(
                        "bilheteria.psp.key is missing: the PIX key that bilheteria.psp.url is paid to");
            }
            return "bilheteria@example.com";
        });
    }

    /** Where the PSP reaches this application; it appends {@code /pix}. */
    public String publicUrl() {
        return text("public-url").orElse("http://localhost:" + httpPort());
    }

    /** The mail server; without one mails lie in the data folder. */
    public Optional<String> smtpHost() {
        return text("smtp.host");
    }

    public int smtpPort() {
        return atLeast("smtp.port", 587, 1);
    }

    /** Whether the mail server must speak TLS. */
    public boolean smtpStartTls() {
        return flag("smtp.start-tls", true);
    }

    public Duration smtpTimeout() {
        return positive("smtp.timeout", "PT10S");
    }

    /** Whom mails are from. */
    public String smtpFrom() {
        return text("smtp.from").orElse("Bilheteria <bilheteria@example.com>");
    }

    /** How many numbers before their own is called buyers are told by mail; 0 for never. */
    public int noticeNear() {
        return atLeast("notice.near", 500, 0);
    }

    /** How long a change of a show has to last until those who have tickets are told by mail. */
    public Duration noticeSettle() {
        return duration("notice.settle", "PT2M");
    }

    public boolean demo() {
        return flag("demo", true);
    }

    public String organiserEmail() {
        return text("organiser.email").orElse("organiser@bilheteria.example");
    }

    public Optional<String> organiserPassword() {
        return text("organiser.password");
    }

    public Optional<String> text(String key) {
        return config().getOptionalValue("bilheteria." + key, String.class).filter(value -> !value.isBlank());
    }

    private Set<String> list(String key) {
        return text(key)
                .map(list -> Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** A setting that is yes or no. @param key without {@code bilheteria.} */
    public boolean flag(String key, boolean otherwise) {
        return text(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    private Duration duration(String key, String otherwise) {
        String value = text(key).orElse(otherwise);
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (java.time.format.DateTimeParseException notADuration) {
            // said below
        }
        throw wrong(key, value, "a duration such as " + otherwise);
    }

    /** A setting that is a duration. @param key without {@code bilheteria.} */
    public Duration positive(String key, String otherwise) {
        Duration duration = duration(key, otherwise);
        if (duration.isZero()) {
            throw wrong(key, "0", "a duration longer than zero");
        }
        return duration;
    }

    /** A setting that is a number. @param key without {@code bilheteria.} */
    public int atLeast(String key, int otherwise, int minimum) {
        String value = text(key).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= minimum) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw wrong(key, value, "a number of at least " + minimum);
    }

    /** What to throw when a setting makes no sense. @param key without {@code bilheteria.} */
    public static IllegalStateException wrong(String key, String value, String wanted) {
        return new IllegalStateException("bilheteria." + key + " must be " + wanted + ", not '" + value + "'");
    }
}
