package org.bilheteria.web.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.UtcMicros;

/**
 * Reads the header {@code Bilheteria-Door: BEGAN.COMPLETE.SEAL}: two times in microseconds since 1970 and the HMAC-SHA256, in
 * hex, over {@code BEGAN.COMPLETE|AUTHORIZATION|COOKIE}, as {@code lib/door.cfg} writes it. The request's own credentials
 * are in the seal, so the header of one buyer serves no other.
 */
final class DoorSeal {

    private static final Pattern HEADER = Pattern.compile("([0-9]{16}\\.[0-9]{16})\\.([0-9A-F]{64})");
    private static final int MICROS = 16;

    private DoorSeal() {}

    /** What the door saw, if it was one of ours. */
    static Optional<DoorStamp> open(String header, String credentials, Collection<byte[]> keys) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String times = parts.group(1);
        byte[] seal = HexFormat.of().parseHex(parts.group(2));
        byte[] sealed = (times + "|" + credentials).getBytes(StandardCharsets.ISO_8859_1);
        boolean ours = keys.stream().anyMatch(key -> MessageDigest.isEqual(seal, Digests.hmacSha256(key, sealed)));
        return ours
                ? Optional.of(new DoorStamp(instant(times.substring(0, MICROS)), instant(times.substring(MICROS + 1))))
                : Optional.empty();
    }

    private static Instant instant(String micros) {
        return UtcMicros.instant(Long.parseLong(micros));
    }
}
