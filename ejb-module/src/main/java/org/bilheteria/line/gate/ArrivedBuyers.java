package org.bilheteria.line.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.line.PlaceIds;
import org.bilheteria.line.Places;

/** Who arrived, as the records of all nodes have it. */
@ApplicationScoped
class ArrivedBuyers {

    /** How a line begins to say that a place arrived (docs/journal.md); quotes of any other text in it would be escaped. */
    private static final String ARRIVED = "\"type\":\"ARRIVED\",\"place\":\"";

    @Inject
    Places places;

    @Inject
    PlaceIds ids;

    @Inject
    JournalReader journal;

    /** Where the sectors' journals end now. */
    Map<Integer, Long> ends() {
        return journal.ends();
    }

    /** Buyers with a place of the performance, ended or not, in order, from the first after {@code after}. */
    List<Long> buyers(int performance, long after, int most) {
        return places.buyers(performance, after, most);
    }

    /** Whose arrivals the lines {@code first} to {@code last} of a sector's journal tell of; perhaps of some lines more. */
    List<Long> since(int sector, long first, long last) {
        List<Long> found = new ArrayList<>();
        journal.pages(sector, first, last).forEach(page -> add(page, found));
        return found;
    }

    private void add(JournalPage page, List<Long> found) {
        String lines = new String(page.lines(), StandardCharsets.ISO_8859_1);
        int at = lines.indexOf(ARRIVED);
        while (at >= 0) {
            int begin = at + ARRIVED.length();
            ids.origin(lines.substring(begin, lines.indexOf('"', begin)))
                    .ifPresent(origin -> found.add(origin.buyer()));
            at = lines.indexOf(ARRIVED, begin);
        }
    }
}
