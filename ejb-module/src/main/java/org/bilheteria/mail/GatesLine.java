package org.bilheteria.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.face.Faces;

/** When the gates of a show open, as a letter says it below the show's own time. */
@ApplicationScoped
class GatesLine {

    @Inject
    Faces faces;

    /** With the end of the line before it; empty when nobody said. */
    String of(Performance show, Locale language) {
        return faces.of(show.id())
                .facts()
                .gatesText(show.startsAt(), language)
                .map(hour -> '\n'
                        + new MessageFormat(Letters.words(language).getString("gates"), language)
                                .format(new Object[] {hour}))
                .orElse("");
    }
}
