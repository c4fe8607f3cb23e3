package org.bilheteria.crowd.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on whole lines, and keeps what has begun until its end comes. */
final class WholeLines {

    private final OutputStream out;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    WholeLines(OutputStream out) {
        this.out = out;
    }

    /** @return how many lines were passed on */
    long write(byte[] bytes, int count) throws IOException {
        long lines = 0;
        int whole = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                lines++;
                whole = i + 1;
            }
        }
        if (whole > 0) {
            begun.writeTo(out);
            begun.reset();
            out.write(bytes, 0, whole);
        }
        begun.write(bytes, whole, count - whole);
        return lines;
    }

    /** Nothing more comes: a last line may lack its end. */
    void end() throws IOException {
        begun.writeTo(out);
        begun.reset();
    }
}
