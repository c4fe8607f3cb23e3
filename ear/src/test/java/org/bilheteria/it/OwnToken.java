package org.bilheteria.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A session's token as the server would have given it out at another time, signed with the server's own key. */
final class OwnToken {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final String[] parts;

    private OwnToken(byte[] key, String token) {
        this.key = key;
        parts = token.split("\\.");
    }

    /** @param token one of this server's */
    static OwnToken of(Distribution server, String token) throws IOException {
        String line = Files.readAllLines(server.folder().resolve("data").resolve("keys.properties")).stream()
                .filter(each -> each.startsWith("session="))
                .findFirst()
                .orElseThrow();
        return new OwnToken(HexFormat.of().parseHex(line.substring("session=".length())), token);
    }

    /** The same, but the second factor was shown earlier. */
    String shownMinutesAgo(int minutes) throws GeneralSecurityException {
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        long then = Instant.now().minus(Duration.ofMinutes(minutes)).toEpochMilli() * 1_000;
        String older = claims.replaceAll("\"factor\":\\d+", "\"factor\":" + then);
        String text = parts[0] + "." + ENCODER.encodeToString(older.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return text + "." + ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
