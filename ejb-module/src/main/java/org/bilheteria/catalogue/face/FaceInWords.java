package org.bilheteria.catalogue.face;

import java.util.ArrayList;
import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.UtcMicros;

/** What was changed of a show's face, as the audit log has it: {@code performance 3: ageRating 14, address "A street 1"}. */
final class FaceInWords {

    /** Characters of a text that are written down; what stands now is on the page, and what stood before in the line before. */
    private static final int LONGEST_TEXT = 120;

    private FaceInWords() {}

    /** One entry, or two where texts are long: an entry has 400 characters. */
    static List<String> of(ShowFacts before, ShowFacts now, Performance show) {
        String subject = "performance " + show.id() + ": ";
        List<String> words = new ArrayList<>();
        if (!before.gatesBefore().equals(now.gatesBefore())) {
            words.add("gatesOpenAt "
                    + now.gatesOpenAt(show.startsAt()).map(UtcMicros::text).orElse("-"));
        }
        if (!before.rating().equals(now.rating())) {
            words.add("ageRating " + now.rating().map(AgeRating::code).orElse("-"));
        }
        if (!before.address().equals(now.address())) {
            words.add("address " + quote(now.address()));
        }
        if (!before.description().equals(now.description())) {
            words.add("description " + quote(now.description()));
        }
        return List.of(subject + String.join(", ", words));
    }

    static String poster(int performance, String alt) {
        return "performance " + performance + ": alt " + quote(alt);
    }

    private static String quote(String text) {
        // On one line, and without the marks that end it.
        String line = text.replaceAll("\\s+", " ").replace('"', '\'');
        return '"' + (line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…") + '"';
    }
}
