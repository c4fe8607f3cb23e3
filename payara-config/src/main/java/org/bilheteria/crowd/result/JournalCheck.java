package org.bilheteria.crowd.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bilheteria.crowd.buyer.JsonFields;

/**
 * Looks for the crowd's places in a downloaded journal. Chains, draws and rules are the verifier's business.
 *
 * @param missingArrivals places that were acknowledged and have no {@code ARRIVED} line: lost arrivals
 * @param missingPayments places that were shown as paid and have no line that says so
 * @param places how many {@code ARRIVED} lines there are
 * @param ourTickets tickets that the crowd's places bought
 * @param lines how many lines there are
 */
record JournalCheck(int missingArrivals, int missingPayments, long places, long ourTickets, long lines) {

    /**
     * @param acknowledged places the server acknowledged
     * @param paid those of them that it showed as paid
     * @throws IllegalArgumentException when a line isn't a JSON object
     */
    static JournalCheck of(Path journal, Set<String> acknowledged, Set<String> paid) throws IOException {
        Set<String> arrived = new HashSet<>(acknowledged.size() * 2);
        Map<String, Long> held = new HashMap<>();
        Map<String, Long> tickets = new HashMap<>();
        long places = 0;
        long lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(journal)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                JsonFields fact = JsonFields.strict(line);
                String place = fact.text("place");
                if ("ARRIVED".equals(fact.text("type"))) {
                    places++;
                    arrived.add(place);
                } else if ("HELD".equals(fact.text("type"))) {
                    held.put(place, fact.count("full") + fact.count("half"));
                } else if (sold(fact) && acknowledged.contains(place)) {
                    tickets.merge(place, held.getOrDefault(place, 0L), Long::sum);
                }
            }
        }
        return new JournalCheck(
                missing(acknowledged, arrived),
                missing(paid, tickets.keySet()),
                places,
                tickets.values().stream().mapToLong(Long::longValue).sum(),
                lines);
    }

    /** Paid in time, or late and honoured. */
    private static boolean sold(JsonFields fact) {
        return "PAID".equals(fact.text("type"))
                || "LATE".equals(fact.text("type")) && "HONOURED".equals(fact.text("outcome"));
    }

    boolean complete() {
        return missingArrivals == 0 && missingPayments == 0;
    }

    private static int missing(Set<String> wanted, Set<String> found) {
        return (int) wanted.stream().filter(each -> !found.contains(each)).count();
    }
}
