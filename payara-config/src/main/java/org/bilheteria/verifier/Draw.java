package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** The order a window's places must be numbered in, recomputed from seed and digest (docs/draw.md). */
final class Draw {
    /** How far ahead a wrong number is looked for: a forgery must not cost the square of the line's length. */
    private static final int AHEAD = 1000;

    private final @Nullable Place[] order;
    private final List<Place> passed = new ArrayList<>();
    private int next;

    private Draw(Place[] order) {
        this.order = order;
    }

    /** Where no window has been drawn yet. */
    static Draw none() {
        return new Draw(new Place[0]);
    }

    /** Orders the places by HMAC-SHA256(seed, digest || place id), ascending as unsigned bytes. */
    static Draw of(List<Place> places, byte[] seed, byte[] digest) {
        record Ticketed(byte[] key, Place place) {}
        Mac mac = Sha256.hmac(seed);
        List<Ticketed> keyed = new ArrayList<>(places.size());
        for (Place place : places) {
            mac.update(digest);
            keyed.add(new Ticketed(mac.doFinal(utf8(place)), place));
        }
        keyed.sort((a, b) -> Arrays.compareUnsigned(a.key, b.key));
        return new Draw(keyed.stream().map(Ticketed::place).toArray(Place[]::new));
    }

    /** The digest that must be published for these places. */
    static byte[] digestOf(List<Place> places) {
        return MerkleTree.hashOf(places.stream().map(Draw::utf8).toArray(byte[][]::new));
    }

    /** Who is to be numbered next, or null: places that left or were turned away first are passed over. */
    @Nullable
    Place due() {
        while (next < order.length && order[next].state != Place.State.ARRIVED) {
            order[next++] = null;
        }
        return next < order.length ? order[next] : null;
    }

    /**
     * Goes on behind a place that was numbered before its turn, so that one number left out is one violation and not
     * one for each place behind it.
     */
    void passUpTo(Place place) {
        int end = Math.min(order.length, next + AHEAD);
        for (int i = next; i < end; i++) {
            if (order[i] == place) {
                passed.addAll(Arrays.asList(order).subList(next, i));
                next = i;
                return;
            }
        }
    }

    /** Whether every place of the window that stayed has its number. */
    boolean isNumbered() {
        return due() == null && passed.stream().noneMatch(place -> place.state == Place.State.ARRIVED);
    }

    private static byte[] utf8(Place place) {
        return place.id.getBytes(StandardCharsets.UTF_8);
    }
}
