package org.bilheteria.web.rest;

import java.nio.charset.StandardCharsets;
import org.bilheteria.board.Board;
import org.bilheteria.web.shared.AcceptedCoding;
import org.bilheteria.web.shared.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * A board as it goes over the wire, plain and by gzip, made once for all who ask while it is fresh. The two are two
 * representations, so each has an entity tag of its own (RFC 9110, 8.8.3.3); whoever has either has the board.
 */
final class PreparedBoard {

    private final Board board;
    private final byte[] plain;
    private final byte[] zipped;
    private final String plainTag;
    private final String zippedTag;

    PreparedBoard(Board board) {
        this.board = board;
        plain = BoardJson.of(board).toString().getBytes(StandardCharsets.UTF_8);
        zipped = Gzip.quick(plain);
        String tag = BoardJson.version(board);
        plainTag = '"' + tag + '"';
        zippedTag = '"' + tag + "-gzip\"";
    }

    boolean isOf(Board other) {
        return board == other;
    }

    /** @param acceptEncoding the request's header, as its {@code If-None-Match} is the other; null for none */
    Sent answer(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        boolean gzip = AcceptedCoding.gzip(acceptEncoding);
        return new Sent(gzip ? zippedTag : plainTag, gzip, has(ifNoneMatch) ? null : gzip ? zipped : plain);
    }

    /** Compared weakly, as If-None-Match is (RFC 9110, 13.1.2). */
    private boolean has(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String part : ifNoneMatch.split(",")) {
            String tag = part.strip();
            String bare = tag.startsWith("W/") ? tag.substring(2) : tag;
            if (bare.equals("*") || bare.equals(plainTag) || bare.equals(zippedTag)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is sent.
     *
     * @param tag with its quotes
     * @param body null for whoever has it already
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sent(String tag, boolean gzip, byte @Nullable [] body) {}
}
