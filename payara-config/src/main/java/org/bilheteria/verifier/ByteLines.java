package org.bilheteria.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as the bytes that were hashed; a line feed ends each, and may be missing after the last. */
final class ByteLines {
    /** A journal line has a few hundred bytes; beyond this one it is cut off, so that no input can exhaust the memory. */
    static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int next;
    private int filled;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, or null at the end. A longer one than {@link #LONGEST} comes cut off there. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        boolean any = false;
        while (next < filled || fill()) {
            any = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, next, Math.min(end - next, LONGEST + 1 - line.size()));
            next = end + 1;
            if (end < filled) {
                return line.toByteArray();
            }
        }
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
