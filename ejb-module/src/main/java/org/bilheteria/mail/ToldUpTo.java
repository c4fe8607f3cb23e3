package org.bilheteria.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.shared.UtcMicros;

/**
 * Up to which deadline all who were called have their mail, sector by sector, so that nobody asks for each of a hundred
 * thousand holds again whether it has one. Holds are made one transaction after the other and later ones end later; who
 * forgets this by a start asks once more.
 */
@ApplicationScoped
public class ToldUpTo {

    private final Map<Integer, Instant> deadlines = new ConcurrentHashMap<>();

    /** The deadline; before all others when nothing is known. */
    Instant upTo(int sector) {
        return deadlines.getOrDefault(sector, UtcMicros.instant(0));
    }

    /** Those with this deadline are being told, and those before it have been. */
    void upTo(int sector, Instant deadline) {
        deadlines.merge(sector, deadline, (known, more) -> known.isAfter(more) ? known : more);
    }
}
