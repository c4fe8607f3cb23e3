package org.bilheteria.catalogue.face;

/** Why a file becomes no poster. */
public enum PosterFlaw {
    /** There is none. */
    EMPTY,
    /** It is neither JPEG nor PNG nor WebP, whatever it calls itself. */
    TYPE,
    /** It has too many bytes. */
    BYTES,
    /** It has more pixels than we unpack. */
    PIXELS,
    /** It is too small to be seen, or so long and narrow that nothing is. */
    SHAPE,
    /** It can't be decoded. */
    BROKEN,
    /** What is to be seen on it is not said, or too long. */
    ALT
}
