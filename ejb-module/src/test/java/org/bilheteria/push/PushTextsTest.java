package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Session;
import org.bilheteria.boxoffice.Allotment;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.HoldState;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Places;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;

/** Goal: what a browser shows is true when it is sent, or is not sent. */
class PushTextsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T15:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    private final MovingClock clock = new MovingClock(NOON);
    private final Performance show = new Performance("Ivete", "Arena", NOON, new SaleWindow(NOON, NOON, LATER), 4, 1);
    private final Place place = new Place("p", new PlaceCipher.Origin(1, 7, 0), 1, NOON, new Wish(1, 0, false), 0, 1);
    private final Hold hold = new Hold("p", 7, new Allotment(1, 0), NOON, LATER);

    private Optional<PushText> text(PushKind kind, String language) {
        Session session = new Session(1, Rights.NONE, "s", LATER, false, NOON);
        PushSubscription browser = new PushSubscription(
                session, new PushAddress("s", "https://s/x", "k", "a"), Locale.forLanguageTag(language), NOON);
        return texts().of(new OutgoingPush(kind, browser, "p", NOON));
    }

    private PushTexts texts() {
        PushTexts texts = new PushTexts();
        texts.clock = clock;
        texts.places = new Places() {
            @Override
            public Optional<Place> place(String id) {
                return Optional.of(place).filter(one -> one.id().equals(id));
            }
        };
        texts.holds = new Holds() {
            @Override
            public Optional<Hold> hold(String id) {
                return Optional.of(hold);
            }
        };
        texts.catalogue = new Catalogue() {
            @Override
            public Optional<Performance> performance(int id) {
                return Optional.of(show);
            }
        };
        return texts;
    }

    @Test
    void whoIsCalledIsToldUntilWhenInTheirLanguage() {
        clock.advance(Duration.ofSeconds(10));

        assertThat(text(PushKind.CALLED, "pt-BR"))
                .contains(new PushText(
                        PushKind.CALLED,
                        "pt-BR",
                        "É a sua vez: Ivete",
                        "Os ingressos estão reservados para você. Pague por PIX até 12:05:00 (horário de Brasília).",
                        "/place?id=p",
                        Duration.ofSeconds(290)));
        assertThat(text(PushKind.CALLED, "en").orElseThrow().body()).contains("Pay by PIX by 12:05:00");
        assertThat(text(PushKind.CALLED, "es").orElseThrow().title()).isEqualTo("Es tu turno: Ivete");
        assertThat(text(PushKind.CALLED, "fr").orElseThrow().title()).isEqualTo("É a sua vez: Ivete");
    }

    @Test
    void whatIsOverIsNotToldAnyMore() {
        clock.advance(Duration.ofMinutes(5));
        assertThat(text(PushKind.CALLED, "en")).as("their time").isEmpty();

        clock.advance(Duration.ofMinutes(-1));
        assertThat(text(PushKind.CALLED, "en")).isPresent();
        hold.end(HoldState.PAID, NOON);
        assertThat(text(PushKind.CALLED, "en")).as("they have paid").isEmpty();
    }

    @Test
    void whileTheClocksStandStillNoTimeIsNamedThatWouldNotBeSo() {
        show.pause(NOON, PauseReason.ORGANISER);
        clock.advance(Duration.ofMinutes(9));

        assertThat(text(PushKind.CALLED, "en").orElseThrow().body())
                .endsWith("The sale is paused and your clock is stopped.");
    }

    @Test
    void whoIsNearIsToldTheirNumberUnlessTheyAreCalledMeanwhile() {
        place.number(1241);
        assertThat(List.of("pt-BR", "en", "es"))
                .map(language -> text(PushKind.NEAR, language).orElseThrow().body())
                .containsExactly(
                        "Seu número é 1.241, e a sua vez está chegando. Deixe o aplicativo do seu banco à mão.",
                        "Your number is 1,241, and your turn is coming up. Have your bank's app at hand.",
                        "Tu número es 1.241, y ya casi es tu turno. Ten a mano la aplicación de tu banco.");

        place.call();
        assertThat(text(PushKind.NEAR, "en")).isEmpty();
    }
}
