package org.bilheteria.web.buyer;

import java.util.Locale;
import org.bilheteria.catalogue.Performance;

/**
 * Whether two performances are days of one show. Nobody says so: they are at one venue, and have one name, but for what stands behind
 * its last comma, as in {@code Rock in Rio 2026, 2º dia}.
 */
public final class SameShow {

    private SameShow() {}

    public static boolean of(Performance one, Performance other) {
        return one.id() != other.id() && like(one.venue(), other.venue()) && like(name(one), name(other));
    }

    private static String name(Performance show) {
        int comma = show.title().lastIndexOf(',');
        return comma > 0 ? show.title().substring(0, comma) : show.title();
    }

    private static boolean like(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
