package org.bilheteria.line.gate;

import java.time.Instant;
import org.bilheteria.catalogue.Performance;

/** Decides the stamp of an arrival, once it is known which place it asks for. */
@FunctionalInterface
public interface Stamping {

    /** @param place the id the place will have */
    Instant stamp(String place, Performance performance);
}
