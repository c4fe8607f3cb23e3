package org.bilheteria.crowd.result;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Fetches a public journal, which may be larger than memory, to a file. Sent back it comes again when it was told to; cut off it
 * goes on behind the last whole line.
 */
final class JournalDownload {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int UNAVAILABLE = 503;
    /** So often without a whole line in between it is asked for again. */
    private static final int PATIENCE = 20;

    private final URI journal;
    private final Pause pause;
    private long lines;
    private int failures;

    /** How time is let pass. */
    @FunctionalInterface
    interface Pause {
        void rest(long seconds) throws InterruptedException;
    }

    private JournalDownload(URI journal, Pause pause) {
        this.journal = journal;
        this.pause = pause;
    }

    /** @throws IOException when it can't be had in full; the file is then not to be used */
    static void to(Path file, URI journal) throws IOException {
        to(file, journal, TimeUnit.SECONDS::sleep);
    }

    static void to(Path file, URI journal, Pause pause) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new JournalDownload(journal, pause).all(out);
        }
    }

    private void all(OutputStream out) throws IOException {
        while (true) {
            try {
                if (some(out)) {
                    return;
                }
            } catch (IOException broken) {
                failed(broken);
            }
        }
    }

    private void failed(IOException why) throws IOException {
        if (++failures > PATIENCE) {
            throw why;
        }
    }

    /** @return whether it is all there; false when we are to come again */
    private boolean some(OutputStream out) throws IOException {
        URI from = lines == 0 ? journal : URI.create(journal + "?from=" + (lines + 1));
        HttpURLConnection connection = (HttpURLConnection) from.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try {
            int status = connection.getResponseCode();
            if (status == UNAVAILABLE) {
                failed(new IOException("HTTP 503 for the journal, again and again"));
                rest(connection.getHeaderFieldLong("Retry-After", 1));
                return false;
            }
            if (status != 200) {
                failures = PATIENCE;
                throw new IOException("HTTP " + status + " for the journal");
            }
            try (InputStream in = connection.getInputStream()) {
                copy(in, new WholeLines(out), connection.getContentLengthLong());
            }
            return true;
        } finally {
            connection.disconnect();
        }
    }

    /** @param length negative when nobody said */
    private void copy(InputStream in, WholeLines out, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            read += count;
            long written = out.write(buffer, count);
            lines += written;
            failures = written > 0 ? 0 : failures;
        }
        if (read < length) {
            // This client takes a connection that closes for the end.
            throw new IOException("The journal broke off");
        }
        out.end();
    }

    private void rest(long seconds) throws IOException {
        try {
            pause.rest(seconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failures = PATIENCE;
            throw new IOException("Interrupted while waiting for the journal", stopped);
        }
    }
}
