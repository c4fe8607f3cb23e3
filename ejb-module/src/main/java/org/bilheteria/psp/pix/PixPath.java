package org.bilheteria.psp.pix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where things are in the API, below its base address. Every part is encoded: none may lead elsewhere. */
final class PixPath {

    private PixPath() {}

    static String charge(String txid) {
        return "/cob/" + encoded(txid);
    }

    static String payment(String endToEndId) {
        return "/pix/" + encoded(endToEndId);
    }

    static String refund(String endToEndId, String refundId) {
        return payment(endToEndId) + "/devolucao/" + encoded(refundId);
    }

    static String webhook(String key) {
        return "/webhook/" + encoded(key);
    }

    /** A moment as a list is asked by it, without fractions, which some banks refuse. */
    static String moment(Instant instant) {
        return encoded(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String encoded(String text) {
        // A form's plus sign is a plus sign in a path.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
