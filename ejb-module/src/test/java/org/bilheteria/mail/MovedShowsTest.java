package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.catalogue.Announcement;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.catalogue.ShowChange;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: whose show was moved is told once, of what they knew and of what is so now, whatever happens in between. */
class MovedShowsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final Announcement OLD = new Announcement("Show", "Venue", NOON.plus(Duration.ofDays(30)));
    private static final Announcement LATER = new Announcement("Show", "Venue", NOON.plus(Duration.ofDays(31)));
    private static final Announcement LATEST = new Announcement("Show", "Stadium", NOON.plus(Duration.ofDays(40)));

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(NOON);
    private int sector;
    private int performance;

    @BeforeEach
    void aShow() {
        Performance show = new Performance(
                OLD.title(),
                OLD.venue(),
                OLD.startsAt(),
                new SaleWindow(NOON, NOON, NOON.plus(Duration.ofDays(20))),
                4,
                2);
        show.addSector("Pista", new SectorPrices(new Money(100), new Money(50)));
        database.run(entities -> entities.persist(show));
        performance = show.id();
        sector = show.sectors().get(0).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybodyWithTicketsIsToldOnce() {
        order("A");
        order("B");
        database.run(entities -> entities.find(Order.class, "B").withdraw());
        change(OLD, LATER);

        round();
        assertThat(mails()).isEmpty();
        clock.advance(SETTLE);
        round();
        round();

        assertThat(mails()).extracting(MovedShows::order).containsExactly("A");
        assertThat(sendAll()).containsExactly("A: " + OLD + " -> " + LATER);
    }

    @Test
    void aRoundThatWasBrokenOffWritesNoMailTwice() {
        order("A");
        order("B");
        change(OLD, LATER);
        clock.advance(SETTLE);
        database.run(entities -> {
            Outbox outbox = outbox(entities);
            outbox.changed(List.of(entities.find(Order.class, "A")), entities.find(ShowChange.class, 1L));
        });

        round();

        assertThat(mails()).extracting(MovedShows::order).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void severalQuickChangesAreToldAsOneAndOneThatIsTakenBackIsTold() {
        order("A");
        change(OLD, LATEST);
        clock.advance(SETTLE.minusSeconds(1));
        change(LATEST, LATER);
        clock.advance(SETTLE.minusSeconds(1));
        round();
        assertThat(mails()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        round();
        assertThat(sendAll()).containsExactly("A: " + OLD + " -> " + LATER);

        change(LATER, OLD);
        change(OLD, LATER);
        clock.advance(SETTLE);
        round();

        assertThat(sendAll()).isEmpty();
    }

    @Test
    void whoBoughtBetweenTwoChangesIsToldOfWhatTheyKnew() {
        order("A");
        change(OLD, LATER);
        clock.advance(Duration.ofSeconds(30));
        order("B");
        clock.advance(Duration.ofSeconds(30));
        change(LATER, LATEST);
        clock.advance(Duration.ofSeconds(30));
        order("C");
        clock.advance(SETTLE);
        round();

        assertThat(sendAll()).containsExactlyInAnyOrder("A: " + OLD + " -> " + LATEST, "B: " + LATER + " -> " + LATEST);
    }

    @Test
    void aMailThatALaterChangeHasOvertakenIsNotSentAndTheNextTellsAllOfIt() {
        order("A");
        change(OLD, LATER);
        clock.advance(SETTLE);
        round();
        // The mail server was away; meanwhile it is moved once more.
        change(LATER, LATEST);

        assertThat(sendAll()).isEmpty();
        clock.advance(SETTLE);
        round();
        assertThat(sendAll()).containsExactly("A: " + OLD + " -> " + LATEST);
    }

    @Test
    void changesWithTimeBetweenThemAreToldEach() {
        order("A");
        change(OLD, LATER);
        clock.advance(SETTLE);
        round();
        List<String> told = new ArrayList<>(sendAll());
        change(LATER, LATEST);
        clock.advance(SETTLE);
        round();
        told.addAll(sendAll());

        assertThat(told).containsExactly("A: " + OLD + " -> " + LATER, "A: " + LATER + " -> " + LATEST);
    }

    @Test
    void moreThanABatchAreAllTold() {
        for (int n = 0; n < 1_001; n++) {
            order("N" + n);
        }
        change(OLD, LATER);
        clock.advance(SETTLE);
        round();

        assertThat(mails()).hasSize(1_001);
    }

    private void change(Announcement before, Announcement after) {
        database.run(entities -> entities.persist(new ShowChange(performance, before, after, clock.instant())));
    }

    private void order(String number) {
        int buyer = number.hashCode();
        Place place = new Place(
                "p" + number, new PlaceCipher.Origin(buyer, sector, 0), performance, NOON, new Wish(1, 0, false), 0, 1);
        database.run(entities -> {
            entities.persist(place);
            entities.flush();
            entities.persist(new Order(number, place, new Money(100), clock.instant()));
        });
    }

    private void round() {
        shows(moved -> {
            moved.writeMails();
            return null;
        });
    }

    private List<OutgoingMail> mails() {
        return database.ask(entities -> entities.createQuery("select m from OutgoingMail m", OutgoingMail.class)
                .getResultList());
    }

    /** Sends what is due, as the sender does. @return what was told */
    private List<String> sendAll() {
        List<String> told = new ArrayList<>();
        mails().stream()
                .filter(mail -> mail.state() == OutgoingMail.State.DUE)
                .forEach(mail -> shows(moved -> {
                    Order order = moved.database.find(Order.class, MovedShows.order(mail));
                    Optional<MovedShows.Told> letter = moved.told(mail, order);
                    letter.ifPresentOrElse(
                            text -> {
                                told.add(order.number() + ": " + text.before() + " -> " + text.now());
                                moved.outbox.sent(mail.id());
                            },
                            () -> moved.outbox.giveUp(mail.id()));
                    return null;
                }));
        return told;
    }

    private <T> T shows(Function<MovedShows, T> act) {
        return database.ask(entities -> {
            MovedShows moved = new MovedShows();
            moved.database = entities;
            moved.clock = clock;
            moved.settings = MailFixture.settings("notice.settle", SETTLE.toString());
            moved.outbox = outbox(entities);
            return act.apply(moved);
        });
    }

    private Outbox outbox(jakarta.persistence.EntityManager entities) {
        Outbox outbox = new Outbox();
        outbox.database = entities;
        outbox.clock = clock;
        return outbox;
    }
}
