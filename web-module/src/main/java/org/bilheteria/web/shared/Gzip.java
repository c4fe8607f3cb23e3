package org.bilheteria.web.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses what is in memory. */
public final class Gzip {

    private Gzip() {}

    /** Whether it is worth it: pictures, PDFs and letters are compressed by nature. */
    public static boolean compressible(@Nullable String type) {
        return type != null
                && (type.startsWith("text/")
                        || type.startsWith("application/json")
                        || type.startsWith("application/javascript")
                        || type.contains("+json")
                        || type.contains("+xml"));
    }

    /** As quickly as may be, for what is sent once. */
    public static byte[] quick(byte[] plain) {
        return at(Deflater.DEFAULT_COMPRESSION, plain);
    }

    /** As small as may be, for what is made once and sent often. */
    public static byte[] small(byte[] plain) {
        return at(Deflater.BEST_COMPRESSION, plain);
    }

    private static byte[] at(int level, byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2 + 32);
        try (GZIPOutputStream gzip = new Leveled(bytes, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class Leveled extends GZIPOutputStream {

        Leveled(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
