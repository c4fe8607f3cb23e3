package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;

/**
 * A journal read to its end, however often the connection breaks: it is gone on with behind the last whole line. A box office
 * cuts off who reads slowly, and a journal may be long.
 */
final class ResumingStream extends InputStream {
    /** So often in a row without a byte in between it is asked for again. */
    private static final int PATIENCE = 5;

    /** Opens the journal at the line of this number. */
    @FunctionalInterface
    interface Opening {
        InputStream from(long line) throws IOException, Unreadable;
    }

    private final Opening opening;
    private InputStream in;
    private long line;
    private long ofLine;
    private int failures;

    ResumingStream(long first, Opening opening) throws IOException, Unreadable {
        this.opening = opening;
        this.line = first;
        this.in = opening.from(first);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            try {
                int count = in.read(bytes, offset, length);
                count(bytes, offset, count);
                return count;
            } catch (IOException broken) {
                resume(broken);
            }
        }
    }

    private void count(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            ofLine++;
            if (bytes[i] == '\n') {
                line++;
                ofLine = 0;
            }
        }
        if (count > 0) {
            failures = 0;
        }
    }

    private void resume(IOException why) throws IOException {
        while (++failures <= PATIENCE) {
            try {
                in.close();
                in = opening.from(line);
                // Of the line that was torn this much is known already.
                in.skipNBytes(ofLine);
                return;
            } catch (IOException again) {
                why.addSuppressed(again);
            } catch (Unreadable refused) {
                throw new IOException(refused.getMessage(), why);
            }
        }
        throw why;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
