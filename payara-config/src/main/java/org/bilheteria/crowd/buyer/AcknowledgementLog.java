package org.bilheteria.crowd.buyer;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bilheteria.crowd.option.WrongUsage;
import org.jspecify.annotations.Nullable;

/** The crowd's own record of what the server acknowledged: place, receipt, arrivedAt, separated by tabs. */
public final class AcknowledgementLog implements Closeable {

    private final OutputStream out;

    /** @param file appended to; null: nothing is recorded */
    public AcknowledgementLog(@Nullable Path file) {
        try {
            // Unbuffered: a line is with the system before the buyer's next step.
            out = file == null ? OutputStream.nullOutputStream() : new FileOutputStream(file.toFile(), true);
        } catch (IOException e) {
            throw new WrongUsage("--acks " + file + " can't be written");
        }
    }

    void write(JsonFields acknowledgement) {
        String line = acknowledgement.text("place") + "\t" + acknowledgement.text("receipt") + "\t"
                + acknowledgement.text("arrivedAt") + "\n";
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
