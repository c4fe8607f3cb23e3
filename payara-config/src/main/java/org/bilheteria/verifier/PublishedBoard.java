package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The board of a performance: names its sectors and says how far their journals have come. */
final class PublishedBoard {
    private static final Pattern PERFORMANCE = Pattern.compile(".*/api/performances/[^/?#]+/?");
    private static final int LARGEST = 1 << 20;

    private PublishedBoard() {}

    /** Whether the URL is that of a performance, so that all its sectors are to be verified. */
    static boolean isBehind(String url) {
        return Source.isUrl(url) && PERFORMANCE.matcher(url).matches();
    }

    /** Reads a board's JSON; a sector without a journal yet has {@code journalSeq} 0. */
    static List<Published> read(InputStream in) throws IOException, Unreadable {
        try {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            List<Published> sectors = new ArrayList<>();
            if (Json.document(text).get("sectors") instanceof List<?> list) {
                for (Object each : list) {
                    sectors.add(sector(each));
                }
            }
            return sectors;
        } catch (Malformed wrong) {
            throw new Unreadable("its board can't be read: " + wrong.why());
        }
    }

    private static Published sector(Object json) throws Malformed {
        if (!(json instanceof Map<?, ?> sector) || sector.get("sector") == null) {
            throw new Malformed("a sector without its id");
        }
        Object hash = sector.get("journalHash");
        return new Published(
                sector.get("sector").toString(),
                number(sector, "capacity"),
                number(sector, "held"),
                number(sector, "sold"),
                number(sector, "lastNumber"),
                number(sector, "journalSeq"),
                hash == null ? "" : hash.toString(),
                head(sector));
    }

    private static @Nullable String head(Map<?, ?> sector) throws Malformed {
        Object head = sector.get("head");
        if (head == null || head instanceof String) {
            return (String) head;
        }
        throw new Malformed("head is not a token");
    }

    private static long number(Map<?, ?> sector, String name) throws Malformed {
        Object number = sector.get(name);
        if (number instanceof Long whole) {
            return whole;
        }
        if (number == null) {
            return 0;
        }
        throw new Malformed(name + " is not a whole number");
    }
}
