package org.bilheteria.catalogue.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: what is said of shows is kept beside them, with a line of the audit log a change. Method: the application's own schema. */
class FaceRecordsJpaTest {

    private static final Instant NOON = Instant.parse("2027-01-27T12:00:00Z");
    private static final Instant EIGHT = Instant.parse("2027-02-27T23:00:00Z");
    private static final String ANA = "organiser 1";

    private final JpaInMemory database = new JpaInMemory();
    private final List<String> audited = new ArrayList<>();
    private final List<Integer> changed = new ArrayList<>();
    private int show;

    @BeforeEach
    void aShow() {
        show = performance();
    }

    private int performance() {
        Performance performance = new Performance("Show", "Venue", EIGHT, new SaleWindow(NOON, NOON, EIGHT), 4, 2);
        database.run(entities -> entities.persist(performance));
        return performance.id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingIsSaidOfAShowUntilSomebodyDoes() {
        assertThat(face()).isEqualTo(Presented.NOTHING);
        assertThat(ask(FaceRecords::all)).isEmpty();
    }

    @Test
    void whatIsSaidIsReadAgainAndInTheAuditLog() {
        ShowFacts facts = new ShowFacts(
                "He said \"go\".\n\nWe went.",
                Optional.of(Duration.ofHours(2)),
                Optional.of(AgeRating.FROM_14),
                "Rua A, 7");

        act(records -> records.say(show, facts, Optional.of(0L), ANA));
        act(records -> records.say(show, facts, Optional.empty(), ANA));

        assertThat(ask(FaceRecords::all)).containsOnlyKeys(show);
        assertThat(face().facts()).isEqualTo(facts);
        assertThat(audited)
                .containsExactly("organiser 1 present performance " + show
                        + ": gatesOpenAt 2027-02-27T21:00:00.000000Z, ageRating 14, address \"Rua A, 7\","
                        + " description \"He said 'go'. We went.\"");
        assertThat(changed).containsExactly(show);

        act(records -> records.say(show, ShowFacts.NONE, Optional.empty(), ANA));
        assertThat(audited.get(1)).endsWith(": gatesOpenAt -, ageRating -, address \"\", description \"\"");
        assertThat(face().facts()).isEqualTo(ShowFacts.NONE);
    }

    @Test
    void theLongestTextsFitIntoTheAuditLog() {
        ShowFacts facts = new ShowFacts(
                "d".repeat(4_000), Optional.of(Duration.ofHours(2)), Optional.of(AgeRating.FREE), "a".repeat(200));

        act(records -> records.say(show, facts, Optional.empty(), ANA));

        assertThat(audited.get(0).length() - "organiser 1 present ".length()).isLessThanOrEqualTo(400);
    }

    @Test
    void nobodyUndoesWhatSomebodyElseHasSaidMeanwhile() {
        act(records -> records.say(show, address("A"), Optional.of(0L), ANA));
        long seen = face().version();
        act(records -> records.say(show, address("B"), Optional.of(seen), ANA));

        Refused refused = catchThrowableOfType(
                Refused.class, () -> act(records -> records.say(show, address("C"), Optional.of(seen), ANA)));

        assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_PHASE);
        assertThat(face().facts()).isEqualTo(address("B"));
    }

    @Test
    void aPosterIsFoundByItsNameUntilAnotherTakesItsPlace() {
        MadePoster red = poster(Color.RED);
        MadePoster blue = poster(Color.BLUE);
        assertThat(red.name()).hasSize(20).isEqualTo(poster(Color.RED).name()).isNotEqualTo(blue.name());

        act(records -> records.poster(show, red, "A red thing", ANA));
        assertThat(face().poster()).contains(new PosterMark(red.name(), "A red thing", red.tint(), 400, 300));
        assertThat(picture(red.name(), PosterSize.LARGE)).contains(red.large().bytes());
        assertThat(picture(red.name(), PosterSize.SMALL)).contains(red.small().bytes());

        act(records -> records.poster(show, blue, "A blue thing", ANA));
        act(records -> records.describe(show, "A very blue thing", ANA));
        assertThat(picture(red.name(), PosterSize.LARGE)).isEmpty();
        assertThat(picture(blue.name(), PosterSize.LARGE)).isPresent();
        assertThat(ask(FaceRecords::all).get(show).poster().orElseThrow().alt()).isEqualTo("A very blue thing");

        act(records -> records.withoutPoster(show, ANA));
        act(records -> records.withoutPoster(show, ANA));
        assertThat(picture(blue.name(), PosterSize.LARGE)).isEmpty();
        assertThat(face()).isEqualTo(Presented.NOTHING);
        assertThat(audited)
                .containsExactly(
                        "organiser 1 set poster performance " + show + ": alt \"A red thing\"",
                        "organiser 1 set poster performance " + show + ": alt \"A blue thing\"",
                        "organiser 1 describe poster performance " + show + ": alt \"A very blue thing\"",
                        "organiser 1 remove poster performance " + show);
    }

    @Test
    void twoDaysOfOneShowMayHaveOnePicture() {
        int secondDay = performance();
        MadePoster red = poster(Color.RED);
        act(records -> records.poster(show, red, "Red", ANA));
        act(records -> records.poster(secondDay, red, "Red", ANA));

        act(records -> records.withoutPoster(show, ANA));

        assertThat(picture(red.name(), PosterSize.SMALL)).isPresent();
    }

    @Test
    void ofAShowThatThereIsNotOrNoMoreNothingIsSaid() {
        database.run(entities -> entities.find(Performance.class, show).remove(NOON));
        for (int id : List.of(show, 4_711)) {
            assertThat(refusal(records -> records.say(id, address("A"), Optional.empty(), ANA)))
                    .isEqualTo(Refusal.NOT_FOUND);
            assertThat(refusal(records -> records.poster(id, poster(Color.RED), "Red", ANA)))
                    .isEqualTo(Refusal.NOT_FOUND);
            assertThat(refusal(records -> records.withoutPoster(id, ANA))).isEqualTo(Refusal.NOT_FOUND);
        }
        assertThat(refusal(records -> records.describe(performance(), "No poster", ANA)))
                .isEqualTo(Refusal.NOT_FOUND);
        assertThat(audited).isEmpty();
    }

    @Test
    void pagesReadItAnewOnceItHasChanged() {
        Faces faces = faces();
        assertThat(faces.of(show)).isEqualTo(Presented.NOTHING);

        act(records -> records.say(show, address("A"), Optional.empty(), ANA));
        assertThat(faces.of(show)).as("within a second").isEqualTo(Presented.NOTHING);
        faces.changed(new FaceChanged(show));

        assertThat(faces.of(show).facts()).isEqualTo(address("A"));
    }

    @Test
    void aPictureIsReadOnceAndGoneWhenItIsTakenAway() {
        Faces faces = faces();
        MadePoster red = poster(Color.RED);
        act(records -> records.poster(show, red, "Red", ANA));
        assertThat(faces.picture(red.name(), PosterSize.LARGE))
                .contains(red.large().bytes());

        act(records -> records.withoutPoster(show, ANA));
        assertThat(faces.picture(red.name(), PosterSize.LARGE))
                .as("not read again")
                .isPresent();
        faces.changed(new FaceChanged(show));

        assertThat(faces.picture(red.name(), PosterSize.LARGE)).isEmpty();
    }

    /** One who asks in a transaction of each question's own, as the container has it. */
    private Faces faces() {
        return new Faces(
                new FaceRecords() {
                    @Override
                    public Map<Integer, Presented> all() {
                        return ask(FaceRecords::all);
                    }

                    @Override
                    public Optional<byte[]> picture(String name, PosterSize size) {
                        return ask(records -> records.picture(name, size));
                    }
                },
                new MovingClock(NOON));
    }

    private Presented face() {
        return ask(records -> records.of(show));
    }

    private Optional<byte[]> picture(String name, PosterSize size) {
        return ask(records -> records.picture(name, size));
    }

    private static MadePoster poster(Color colour) {
        return PosterPress.print(Pictures.file(Pictures.halves(400, 300, colour), "png"));
    }

    private static ShowFacts address(String address) {
        return new ShowFacts("", Optional.empty(), Optional.empty(), address);
    }

    private Refusal refusal(Consumer<FaceRecords> act) {
        return catchThrowableOfType(Refused.class, () -> act(act)).refusal();
    }

    private void act(Consumer<FaceRecords> act) {
        ask(records -> {
            act.accept(records);
            return true;
        });
    }

    private <T> T ask(Function<FaceRecords, T> question) {
        return database.ask(entities -> {
            FaceRecords records = new FaceRecords();
            records.database = entities;
            records.changed = Events.to(fact -> changed.add(fact.performance()));
            records.steered =
                    Events.to((SaleSteered act) -> audited.add(act.actor() + ' ' + act.act() + ' ' + act.what()));
            return question.apply(records);
        });
    }
}
