package org.bilheteria.web.buyer;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.bilheteria.board.Board;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;

/** In which order shows stand on the home page, and which of them somebody looks for. */
final class CatalogueOrder {

    /** An opening this near is what people come for. */
    private static final Duration SOON = Duration.ofDays(1);

    /** The next openings first, then what is on sale, then later openings, and what is sold out at last. */
    static final Comparator<Board> ORDER = Comparator.<Board>comparingInt(CatalogueOrder::group)
            .thenComparing(CatalogueOrder::moment)
            .thenComparing(board -> board.performance().startsAt())
            .thenComparingInt(board -> board.performance().id());

    private CatalogueOrder() {}

    private static int group(Board board) {
        return group(board.phase(), board.performance().opensAt(), board.at());
    }

    static int group(Phase phase, Instant opensAt, Instant now) {
        return switch (phase) {
            case ANNOUNCED, LOBBY -> opensAt.isBefore(now.plus(SOON)) ? 0 : 2;
            case OPEN, PAUSED -> 1;
            case SOLD_OUT, CLOSED -> 3;
        };
    }

    private static Instant moment(Board board) {
        Performance show = board.performance();
        return board.phase().beforeOpening() ? show.opensAt() : show.startsAt();
    }

    /** Whether each word that was typed is in its name or its venue, however it is written there. */
    static boolean found(String typed, Performance show) {
        return found(typed, show.title() + " " + show.venue());
    }

    static boolean found(String typed, String text) {
        String where = plain(text);
        return Stream.of(plain(typed).split("\\s+")).allMatch(where::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
