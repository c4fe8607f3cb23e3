package org.bilheteria.psp;

import java.time.Instant;
import java.util.Optional;

/** How we are known to the PSP: our certificate, our credentials. */
public interface PspAccess {

    /** When the first of our certificates ends; empty when we show none. */
    Optional<Instant> certificateEnd();

    /** Asks for a token if there is none that is good. @return whether one is needed at all */
    boolean signIn() throws PspException;
}
