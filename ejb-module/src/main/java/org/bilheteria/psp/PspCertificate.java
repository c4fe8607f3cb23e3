package org.bilheteria.psp;

import java.time.Instant;
import java.util.Optional;

/** The certificate we show the PSP. */
public interface PspCertificate {

    /** When the first of ours ends; empty when we show none. */
    Optional<Instant> end();
}
