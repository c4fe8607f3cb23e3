package org.bilheteria.catalogue.face;

import java.time.Instant;
import java.util.Optional;

/**
 * A show as its organiser presents it.
 *
 * @param version grows with every change of the facts
 */
public record Presented(ShowFacts facts, Optional<PosterMark> poster, long version) {

    /** Of which nobody has said anything. */
    public static final Presented NOTHING = new Presented(ShowFacts.NONE, Optional.empty(), 0);

    public Optional<Instant> gatesOpenAt(Instant startsAt) {
        return facts.gatesOpenAt(startsAt);
    }
}
