package org.bilheteria.web.outflow;

import org.jspecify.annotations.Nullable;

/** A body that is there as a whole. */
final class WholeBody implements Source {

    private byte @Nullable [] body;

    WholeBody(byte[] body) {
        this.body = body;
    }

    @Override
    public byte @Nullable [] next() {
        byte[] whole = body;
        body = null;
        return whole;
    }
}
