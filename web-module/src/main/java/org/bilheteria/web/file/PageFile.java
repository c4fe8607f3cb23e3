package org.bilheteria.web.file;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bilheteria.shared.Digests;
import org.bilheteria.web.shared.Gzip;

/** A file of a page, as it is sent. */
@SuppressWarnings("ArrayRecordComponent")
record PageFile(String path, String version, String type, byte[] plain, Optional<byte[]> zipped) {

    /** Enough that two contents never share one. */
    private static final int DIGITS = 12;

    /** @param path below the folder of resources, for example {@code css/layout.css} */
    static PageFile of(String path, byte[] content) {
        String type = type(path);
        return new PageFile(
                path,
                HexFormat.of().formatHex(Digests.sha256(content)).substring(0, DIGITS),
                type,
                content,
                Gzip.compressible(type) ? Optional.of(Gzip.small(content)) : Optional.empty());
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            case "webmanifest" -> "application/manifest+json";
            default -> "text/plain;charset=UTF-8";
        };
    }

    /** Where browsers fetch it, and may keep it for good. */
    String address() {
        return PageFiles.ROOT + version + "/" + path;
    }
}
