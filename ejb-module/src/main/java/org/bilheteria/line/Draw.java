package org.bilheteria.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import org.bilheteria.journal.MerkleTree;
import org.bilheteria.shared.Digests;

/**
 * The public draw of one window (docs/draw.md). The digest fixes who takes part; the order key of a place is
 * HMAC-SHA256(seed, digest || place id), ascending as unsigned bytes. Whoever knows the seed and the places can recompute
 * it.
 */
public final class Draw {

    private final byte[] digest;
    private final List<String> order;

    /**
     * @param seed the revealed seed, 32 bytes
     * @param places all places that arrived in the window, those that have left since as well
     */
    public Draw(byte[] seed, Collection<String> places) {
        digest = MerkleTree.hash(places.stream()
                .sorted()
                .map(place -> place.getBytes(StandardCharsets.UTF_8))
                .toList());
        Mac mac = Digests.hmacSha256(seed);
        order = places.stream()
                .map(place -> new Lot(place, key(mac, place)))
                .sorted(Comparator.comparing(Lot::key, Arrays::compareUnsigned))
                .map(Lot::place)
                .toList();
    }

    public byte[] digest() {
        return digest.clone();
    }

    /** The places of the window in the order they are numbered. */
    public List<String> order() {
        return order;
    }

    private byte[] key(Mac mac, String place) {
        mac.update(digest);
        return mac.doFinal(place.getBytes(StandardCharsets.UTF_8));
    }

    private record Lot(String place, byte[] key) {}
}
