package org.bilheteria.verifier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One journal that was checked: whose it is, if its address tells, and what was seen of each sector in it. */
final class CheckedJournal {
    private final @Nullable String performance;
    private final Sought sought;
    private final Map<String, Witness> sectors = new LinkedHashMap<>();

    /** {@code performance} is null where nothing tells it: then sectors are known by their names alone. */
    CheckedJournal(@Nullable String performance, Sought sought) {
        this.performance = performance;
        this.sought = sought;
    }

    /** The witness of a sector, at first one that has seen no line. */
    Witness witness(String sector) {
        return sectors.computeIfAbsent(sector, name -> new Witness(sought));
    }

    /** This journal is that of a sector, even while it has no line of it; null says nothing. */
    void covers(@Nullable String sector) {
        if (sector != null) {
            witness(sector);
        }
    }

    /** The same journal as far as it is about this sector. */
    CheckedJournal restrictedTo(String sector) {
        CheckedJournal part = new CheckedJournal(performance, sought);
        part.sectors.put(sector, witness(sector));
        return part;
    }

    /** The witness of a sector of a performance, or null if this journal is about others. */
    @Nullable
    Witness find(String wanted, String sector) {
        return performance == null || performance.equals(wanted) ? sectors.get(sector) : null;
    }
}
