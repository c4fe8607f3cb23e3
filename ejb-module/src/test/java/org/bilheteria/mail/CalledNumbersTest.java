package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.boxoffice.Allotment;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.HoldState;
import org.bilheteria.boxoffice.SeatStock;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: everybody who is called is told, once, while they can still pay, and before mails that have time. */
class CalledNumbersTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final int SECTOR = 7;

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(NOON);
    private final List<NumbersCalled> toldAlso = new ArrayList<>();
    private final ToldUpTo told = new ToldUpTo();

    @BeforeEach
    void aSector() {
        database.run(entities -> {
            entities.createNativeQuery("set referential_integrity false").executeUpdate();
            SeatStock stock = new SeatStock(SECTOR, 10, 0);
            stock.hold(new Allotment(2, 0));
            entities.persist(stock);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoIsCalledIsToldOnce() {
        called("a");
        round();
        called("b");
        round();
        round();

        assertThat(mails()).extracting(OutgoingMail::reference).containsExactly("a", "b");
        assertThat(mails()).extracting(OutgoingMail::kind).containsOnly(MailKind.CALLED);
        assertThat(toldAlso)
                .flatExtracting(NumbersCalled::places)
                .extracting(Place::id)
                .containsExactly("a", "b");
    }

    @Test
    void whoseHoldHasEndedOrCanNoMoreBePaidIsNotCalledAnyMore() {
        called("paid");
        database.run(entities -> entities.find(Hold.class, "paid").end(HoldState.PAID, NOON));
        called("late");
        clock.advance(Duration.ofMinutes(5));

        round();

        assertThat(mails()).isEmpty();
    }

    @Test
    void whoIsCalledWithTheSameDeadlineOrAfterAPauseIsToldToo() {
        called("a");
        round();
        called("b");
        round();
        database.run(entities -> entities.find(Hold.class, "a").shift(Duration.ofMinutes(2)));
        database.run(entities -> entities.find(Hold.class, "b").shift(Duration.ofMinutes(2)));
        clock.advance(Duration.ofMinutes(2));
        called("later");
        round();

        assertThat(mails()).extracting(OutgoingMail::reference).containsExactly("a", "b", "later");
    }

    @Test
    void whoWasCalledIsToldBeforeAllWhoHaveTime() {
        database.run(entities -> outbox(entities).near(1, "near"));
        clock.advance(Duration.ofSeconds(1));
        called("called");
        round();

        List<String> order = database.ask(entities -> outbox(entities).due(2)).stream()
                .map(OutgoingMail::reference)
                .toList();
        assertThat(order).containsExactly("called", "near");
        List<OutgoingMail> one = database.ask(entities -> outbox(entities).due(1));
        assertThat(one).hasSize(1);
    }

    private void called(String place) {
        database.run(entities -> {
            entities.persist(new Place(
                    place, new PlaceCipher.Origin(place.hashCode(), SECTOR, 0), 1, NOON, new Wish(1, 0, false), 0, 1));
            entities.persist(new Hold(
                    place, SECTOR, new Allotment(1, 0), NOON, clock.instant().plus(Duration.ofMinutes(5))));
        });
    }

    private void round() {
        database.run(entities -> {
            CalledNumbers numbers = new CalledNumbers();
            numbers.database = entities;
            numbers.outbox = outbox(entities);
            numbers.clock = clock;
            numbers.told = told;
            numbers.writeMails();
        });
    }

    private Outbox outbox(jakarta.persistence.EntityManager entities) {
        Outbox outbox = new Outbox();
        outbox.database = entities;
        outbox.clock = clock;
        outbox.callsWritten = Events.to(toldAlso::add);
        outbox.nearWritten = Events.to(near -> {});
        return outbox;
    }

    private List<OutgoingMail> mails() {
        return database.ask(entities -> entities.createQuery(
                        "select m from OutgoingMail m order by m.reference", OutgoingMail.class)
                .getResultList());
    }
}
