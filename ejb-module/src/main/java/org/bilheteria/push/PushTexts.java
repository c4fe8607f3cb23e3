package org.bilheteria.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Places;
import org.bilheteria.shared.Brasilia;

/** Writes texts from what the database says when they are sent, in the language of the browser that shows them. */
@ApplicationScoped
class PushTexts {

    static final String WORDS = "org.bilheteria.push.texts";

    /** Portuguese for whoever speaks none that there is a file of, whatever the machine speaks. */
    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Brasilia.TIME);

    /** How long it is worth knowing that a number is near, and that it is called while the clocks stand still. */
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @Inject
    Places places;

    @Inject
    Holds holds;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /** Empty when there is nothing left to tell. */
    Optional<PushText> of(OutgoingPush push) {
        return places.place(push.place()).flatMap(place -> {
            Performance show = catalogue.performance(place.performance()).orElseThrow();
            return push.kind() == PushKind.NEAR ? near(push, place, show) : called(push, place, show);
        });
    }

    private static Optional<PushText> near(OutgoingPush push, Place place, Performance show) {
        return Optional.of(place)
                .filter(waiting -> waiting.state() == PlaceState.WAITING)
                .map(waiting -> text(
                        push, "near", A_WHILE, show.title(), waiting.number().orElseThrow()));
    }

    private Optional<PushText> called(OutgoingPush push, Place place, Performance show) {
        Instant now = clock.instant();
        return holds.hold(place.id())
                .filter(Hold::active)
                .filter(hold -> show.paused() || now.isBefore(hold.deadline()))
                .map(hold -> show.paused()
                        ? text(push, "paused", A_WHILE, show.title())
                        : text(
                                push,
                                "called",
                                Duration.between(now, hold.deadline()),
                                show.title(),
                                TIME_OF_DAY.format(hold.deadline())));
    }

    private static PushText text(OutgoingPush push, String key, Duration worth, Object... facts) {
        Locale language = push.subscription().language();
        ResourceBundle words = ResourceBundle.getBundle(WORDS, language, NO_OTHER);
        return new PushText(
                push.kind(),
                language.toLanguageTag(),
                new MessageFormat(words.getString(key + ".title"), language).format(facts),
                new MessageFormat(words.getString(key + ".body"), language).format(facts),
                "/place?id=" + push.place(),
                worth);
    }
}
