package org.bilheteria.line.gate;

import java.util.Optional;
import org.bilheteria.catalogue.Performance;

/**
 * A request that may enter.
 *
 * @param existing the place the buyer has in this line already, if any
 */
record AdmittedArrival(Performance performance, Arrival arrival, Optional<Acknowledgement> existing) {}
