package org.bilheteria.catalogue.face;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bilheteria.shared.Digests;

/** A poster made small. @param tint its dominant colour, as {@code #1a2b3c} */
public record MadePoster(Picture large, Picture small, String tint) {

    private static final int NAME_BYTES = 10;

    /** A JPEG file. */
    public record Picture(byte[] bytes, int width, int height) {}

    /** Of its content: nobody else's picture has it. */
    String name() {
        MessageDigest sum = Digests.sha256();
        sum.update(large.bytes());
        return HexFormat.of().formatHex(sum.digest(small.bytes()), 0, NAME_BYTES);
    }
}
