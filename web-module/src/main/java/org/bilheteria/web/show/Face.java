package org.bilheteria.web.show;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.face.PosterMark;
import org.bilheteria.catalogue.face.Presented;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.web.page.Language;

/**
 * How a show is shown: its picture, and its date as a block that is found at a glance.
 *
 * @param poster where its picture is, as large as a page has it
 * @param small the same for a list of many
 * @param alt what is to be seen; empty for a picture that we drew, which says nothing
 * @param tint what stands there until the picture does; empty for one that we drew
 */
public record Face(
        String poster,
        String small,
        String alt,
        String tint,
        int width,
        int height,
        String weekday,
        String day,
        String month) {

    private static final int DRAWN_WIDTH = 640;
    private static final int DRAWN_HEIGHT = 360;

    public static Face of(Performance show, Presented presented, Language language) {
        Optional<PosterMark> poster = presented.poster();
        String drawn = "/poster/" + Poster.seed(show.id(), show.title()) + ".svg";
        Instant starts = show.startsAt();
        return new Face(
                poster.map(Face::large).orElse(drawn),
                poster.map(mark -> "/poster/" + mark.name() + "-small.jpg").orElse(drawn),
                poster.map(PosterMark::alt).orElse(""),
                poster.map(PosterMark::tint).orElse(""),
                poster.map(PosterMark::width).orElse(DRAWN_WIDTH),
                poster.map(PosterMark::height).orElse(DRAWN_HEIGHT),
                Brasilia.part("EEE", starts, language.getLocale()),
                Brasilia.part("d", starts, language.getLocale()),
                Brasilia.part("MMM", starts, language.getLocale()));
    }

    /** Where an uploaded poster is. */
    static String large(PosterMark mark) {
        return "/poster/" + mark.name() + ".jpg";
    }

    /** Whether it is a picture that the organiser gave. */
    public boolean isUploaded() {
        return !tint.isEmpty();
    }
}
