package org.bilheteria.crowd.result;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Fetches a public journal, which may be larger than memory, to a file. */
final class JournalDownload {

    private static final int TIMEOUT_MILLIS = 30_000;

    private JournalDownload() {}

    /** @throws IOException when it can't be had in full; the file is then not to be used */
    static void to(Path file, URI journal) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) journal.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try {
            if (connection.getResponseCode() != 200) {
                throw new IOException("HTTP " + connection.getResponseCode() + " for the journal");
            }
            try (InputStream in = connection.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            connection.disconnect();
        }
    }
}
