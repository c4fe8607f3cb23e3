package org.bilheteria.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of the door, with which a test seals what it likes. */
record DoorKey(String base64) {

    /** The one a running distribution's door seals with. */
    static DoorKey of(Distribution server) throws IOException {
        return new DoorKey(Files.readAllLines(server.folder().resolve("data").resolve("door.keys"))
                .get(0));
    }

    /** The value of the door's header for a buyer without a cookie. */
    String seal(Instant began, Instant complete, String token) throws GeneralSecurityException {
        String times = micros(began) + "." + micros(complete);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256"));
        byte[] seal = mac.doFinal((times + "|Bearer " + token + "|").getBytes(StandardCharsets.US_ASCII));
        return times + "." + HexFormat.of().withUpperCase().formatHex(seal);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
