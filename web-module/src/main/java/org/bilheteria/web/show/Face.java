package org.bilheteria.web.show;

import java.time.Instant;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.web.page.Language;

/** How a show is shown: its picture, and its date as a block that is found at a glance. */
public record Face(String poster, String weekday, String day, String month) {

    public static Face of(Performance show, Language language) {
        Instant starts = show.startsAt();
        return new Face(
                "/poster/" + Poster.seed(show.id(), show.title()) + ".svg",
                Brasilia.part("EEE", starts, language.getLocale()),
                Brasilia.part("d", starts, language.getLocale()),
                Brasilia.part("MMM", starts, language.getLocale()));
    }
}
