package org.bilheteria.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A session as it is after a while, so that no test waits for it: signed with the key of the server under test. */
final class OldSession {

    private static final String KEY = "session=";

    private OldSession() {}

    /** The same session, begun so much earlier. */
    static String of(Distribution server, String token, Duration earlier) throws IOException {
        String[] parts = token.split("\\.");
        JsonObject claims = Json.createReader(
                        new StringReader(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))
                .readObject();
        long began = Math.addExact(claims.getJsonNumber("began").longValueExact(), -earlier.toNanos() / 1_000);
        String changed =
                Json.createObjectBuilder(claims).add("began", began).build().toString();
        String text = parts[0] + "." + base64(changed.getBytes(StandardCharsets.UTF_8));
        return text + "." + base64(mac(key(server), text));
    }

    /** One that began a quarter of an hour ago. */
    static String of(Distribution server, String token) throws IOException {
        return of(server, token, Duration.ofMinutes(15));
    }

    private static byte[] key(Distribution server) throws IOException {
        return Files.readAllLines(server.folder().resolve("data").resolve("keys.properties")).stream()
                .filter(line -> line.startsWith(KEY))
                .map(line -> HexFormat.of().parseHex(line.substring(KEY.length())))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
