package org.bilheteria.catalogue.face;

/** In which sizes a poster is kept: how long its longer side is, in pixels, and how many bytes it may weigh. */
public enum PosterSize {
    /** On the page of its show, and where somebody sends that to others. */
    LARGE(960, 40_000),
    /** In a list of many. */
    SMALL(480, 14_000);

    private final int side;
    private final int bytes;

    PosterSize(int side, int bytes) {
        this.side = side;
        this.bytes = bytes;
    }

    int side() {
        return side;
    }

    int bytes() {
        return bytes;
    }
}
