package org.bilheteria.web.outflow;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a long answer come from, piece by piece, as fast as its reader takes them. Asked by one thread at a time. */
@FunctionalInterface
public interface Source {

    /** The next piece, perhaps empty; null behind the last. */
    byte @Nullable [] next() throws IOException;
}
