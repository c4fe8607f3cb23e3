package org.bilheteria.support.net;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a proxy saw of one connection: when it was made behind the bad network, and when what the client sent came out there. */
public final class Passage {

    private volatile @Nullable Instant connected;
    private volatile @Nullable Instant firstByte;

    void connected(Instant at) {
        connected = at;
    }

    void forwarded(Instant at) {
        if (firstByte == null) {
            firstByte = at;
        }
    }

    /** From now on, {@link #firstByte()} is that of what is sent next. */
    public void expectRequest() {
        firstByte = null;
    }

    /** When the server's side of the connection was established; null while it is not. */
    public @Nullable Instant connected() {
        return connected;
    }

    /** When the first byte since {@link #expectRequest()} reached the server; null while none has. */
    public @Nullable Instant firstByte() {
        return firstByte;
    }
}
