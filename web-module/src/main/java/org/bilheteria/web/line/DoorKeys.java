package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The keys a door may seal with: those of {@code bilheteria.door.hmac-key}, and those in {@code door.keys} of the data folder,
 * which {@code bin/door} makes and changes. The file is read again when it changes, so a new key needs no restart.
 */
@ApplicationScoped
class DoorKeys {

    private static final Logger LOG = Logger.getLogger(DoorKeys.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** Shorter ones could be guessed. */
    private static final int SHORTEST = 16;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private volatile Read read = new Read(Instant.MIN, null, List.of(), List.of());

    /** Every key that is good now; none means that no door is trusted. */
    Collection<byte[]> accepted() {
        Instant now = clock.instant();
        Read before = read;
        if (before.at.isBefore(now.minus(LOOK_AGAIN)) || before.at.isAfter(now)) {
            read = again(before, now);
        }
        return Stream.concat(read.configured.stream(), read.kept.stream()).toList();
    }

    /** Nobody is refused for a key that can't be read: our own clock stamps until it is mended. */
    private Read again(Read before, Instant now) {
        List<byte[]> configured = before.configured;
        try {
            configured = keys(settings.doorKeys());
        } catch (IllegalArgumentException wrong) {
            // Without its cause, which could quote a key.
            LOG.warning(
                    "Reading bilheteria.door.hmac-key failed: it is not a list of base64 keys; those read before stay");
        }
        Path file = settings.data().resolve("door.keys");
        try {
            FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            List<byte[]> kept = Objects.equals(changed, before.changed) ? before.kept : keys(Files.readAllLines(file));
            return new Read(now, changed, configured, kept);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warning("Reading the door's keys from " + file + " failed; those read before stay");
            return new Read(now, before.changed, configured, before.kept);
        }
    }

    private static List<byte[]> keys(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Base64.getDecoder()::decode)
                .filter(key -> key.length >= SHORTEST)
                .toList();
    }

    private record Read(Instant at, @Nullable FileTime changed, List<byte[]> configured, List<byte[]> kept) {}
}
