package org.bilheteria.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The organiser's side of the draw, written straight from docs/draw.md and apart from the code it tests. */
final class PublicDraw {
    private static final int LAST_SEED = 7;
    private static final HexFormat HEX = HexFormat.of();

    private PublicDraw() {}

    static byte[] seed(int n) {
        byte[] seed = JournalFixture.sha256("a secret nobody can guess".getBytes(StandardCharsets.UTF_8));
        for (int i = LAST_SEED; i > n; i--) {
            seed = JournalFixture.sha256(seed);
        }
        return seed;
    }

    static String commitment() {
        return HEX.formatHex(JournalFixture.sha256(seed(0)));
    }

    static byte[] digest(List<String> places) {
        return merkle(places.stream().sorted().toList());
    }

    static List<String> order(int n, List<String> places) {
        byte[] digest = digest(places);
        return places.stream()
                .sorted(Comparator.comparing(place -> key(seed(n), digest, place)))
                .toList();
    }

    private static String key(byte[] seed, byte[] digest, String place) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            mac.update(digest);
            return HEX.formatHex(mac.doFinal(place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    private static byte[] merkle(List<String> leaves) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        if (leaves.size() == 1) {
            node.write(0);
            node.writeBytes(leaves.get(0).getBytes(StandardCharsets.UTF_8));
        } else if (leaves.size() > 1) {
            int split = Integer.highestOneBit(leaves.size() - 1);
            node.write(1);
            node.writeBytes(merkle(leaves.subList(0, split)));
            node.writeBytes(merkle(leaves.subList(split, leaves.size())));
        }
        return JournalFixture.sha256(node.toByteArray());
    }
}
