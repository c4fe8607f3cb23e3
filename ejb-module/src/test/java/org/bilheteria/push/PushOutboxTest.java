package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.OpenSessions;
import org.bilheteria.account.session.Session;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.mail.NumberNear;
import org.bilheteria.mail.NumbersCalled;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: each browser of whoever is called is told, by one sender, once, for as long as its owner is signed in on it; and nobody else's. */
class PushOutboxTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final String SERVICE = "fcm.googleapis.com";
    private static final PushAnswer TAKEN = new PushAnswer(PushAnswer.Kind.TAKEN, Duration.ZERO, "201");
    private static final PushAnswer GONE = new PushAnswer(PushAnswer.Kind.GONE, Duration.ZERO, "410");

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(NOON);
    private final Session ana = session(1, "a");
    private final Session bia = session(2, "b");

    @BeforeEach
    void sessions() {
        List.of(ana, bia).forEach(this::begin);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Session session(long buyer, String id) {
        return new Session(buyer, Rights.NONE, id, NOON.plusSeconds(9_000), false, NOON);
    }

    private void begin(Session session) {
        database.run(entities -> entities.createNativeQuery("insert into open_session values (" + session.buyer()
                        + ", '" + session.id() + "', 1, null, 2, 'Firefox')")
                .executeUpdate());
    }

    private <T> T outbox(Function<PushOutbox, T> act) {
        return database.ask(entities -> act.apply(outbox(entities)));
    }

    private PushOutbox outbox(EntityManager entities) {
        PushOutbox outbox = new PushOutbox();
        outbox.database = entities;
        outbox.subscriptions = subscriptions(entities);
        outbox.clock = clock;
        return outbox;
    }

    private PushSubscriptions subscriptions(EntityManager entities) {
        OpenSessions open = new OpenSessions() {
            @Override
            public java.util.Optional<org.bilheteria.account.session.OpenSession> find(long buyer, String id) {
                return entities.createQuery(
                                "select s from OpenSession s where s.buyer = :buyer and s.jti = :id",
                                org.bilheteria.account.session.OpenSession.class)
                        .setParameter("buyer", buyer)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst();
            }
        };
        PushSubscriptions subscriptions = new PushSubscriptions();
        subscriptions.database = entities;
        subscriptions.sessions = open;
        subscriptions.clock = clock;
        return subscriptions;
    }

    private void asks(Session session, String browser) {
        PushAddress address = new PushAddress(SERVICE, "https://" + SERVICE + '/' + browser, "k", "s");
        database.run(entities -> subscriptions(entities).put(session, address, Locale.ENGLISH));
    }

    private static Place place(String id, long buyer) {
        return new Place(id, new PlaceCipher.Origin(buyer, 7, 0), 1, NOON, new Wish(1, 0, false), 0, 1);
    }

    private void called(Place... places) {
        outbox(outbox -> {
            outbox.called(new NumbersCalled(List.of(places)));
            return null;
        });
    }

    private List<OutgoingPush> lease(int most) {
        return outbox(outbox -> outbox.lease(SERVICE, most));
    }

    private void settle(OutgoingPush push, PushAnswer answer) {
        outbox(outbox -> {
            outbox.settle(Map.of(push.id(), answer));
            return null;
        });
    }

    private long waiting() {
        return outbox(PushOutbox::waiting);
    }

    @Test
    void eachBrowserOfWhoeverIsCalledIsToldAndNoOther() {
        asks(ana, "phone");
        asks(ana, "laptop");
        asks(bia, "tablet");

        called(place("p1", 1), place("p3", 3));

        assertThat(lease(9))
                .hasSize(2)
                .allMatch(
                        push -> push.place().equals("p1") && push.subscription().buyer() == 1)
                .extracting(OutgoingPush::kind)
                .containsOnly(PushKind.CALLED);
    }

    @Test
    void whoIsCalledIsToldBeforeWhoIsNear() {
        asks(ana, "phone");
        asks(bia, "tablet");
        outbox(outbox -> {
            outbox.near(new NumberNear(2, "p2"));
            return null;
        });
        clock.advance(Duration.ofSeconds(1));
        called(place("p1", 1));

        assertThat(lease(1)).extracting(OutgoingPush::kind).containsExactly(PushKind.CALLED);
        assertThat(lease(9)).extracting(OutgoingPush::kind).containsExactly(PushKind.NEAR);
    }

    @Test
    void whatOneSendsNoOtherDoesUnlessItDies() {
        asks(ana, "phone");
        called(place("p1", 1));

        assertThat(lease(9)).hasSize(1);
        assertThat(lease(9)).isEmpty();
        assertThat(outbox(PushOutbox::due)).isEmpty();
        clock.advance(OutgoingPush.LEASE);
        assertThat(outbox(PushOutbox::due)).containsExactly(SERVICE);
        OutgoingPush again = lease(9).get(0);
        settle(again, TAKEN);

        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsNotTakenIsTriedLaterAndLaterAndAtLastNoMore() {
        asks(ana, "phone");
        called(place("p1", 1));

        int tries = 0;
        Duration before = Duration.ZERO;
        while (waiting() > 0) {
            settle(lease(9).get(0), PushAnswer.notNow("503"));
            tries++;
            Duration wait = waiting() == 0 ? before : Duration.between(clock.instant(), nextTry());
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofMinutes(1));
            before = wait;
            clock.advance(wait);
        }

        assertThat(tries).isBetween(20, 60);
        assertThat(Duration.between(NOON, clock.instant())).isLessThanOrEqualTo(OutgoingPush.PATIENCE.plusMinutes(1));
    }

    private Instant nextTry() {
        return database.ask(entities -> entities.createQuery("select p from OutgoingPush p", OutgoingPush.class)
                .getSingleResult()
                .nextTryAt());
    }

    @Test
    void aServiceIsLeftAloneForAsLongAsItAsks() {
        asks(ana, "phone");
        called(place("p1", 1));

        settle(lease(9).get(0), new PushAnswer(PushAnswer.Kind.NOT_NOW, Duration.ofSeconds(45), "429"));

        assertThat(nextTry()).isEqualTo(NOON.plusSeconds(45));
    }

    @Test
    void whoIsGoneIsForgotten() {
        asks(ana, "phone");
        asks(bia, "tablet");
        called(place("p1", 1), place("p2", 2));

        lease(9).stream().filter(push -> push.place().equals("p1")).forEach(push -> settle(push, GONE));

        assertThat(browsers(1)).isEmpty();
        assertThat(browsers(2)).hasSize(1);
        assertThat(waiting()).isEqualTo(1);
    }

    private List<PushSubscription> browsers(long buyer) {
        return database.ask(entities -> subscriptions(entities).of(buyer));
    }

    @Test
    void whoSignsOutIsToldNothingThereAnyMore() {
        Session elsewhere = session(1, "elsewhere");
        begin(elsewhere);
        asks(ana, "phone");
        asks(elsewhere, "laptop");
        called(place("p1", 1));

        database.run(entities -> entities.createQuery("delete from OpenSession s where s.jti = 'a'")
                .executeUpdate());

        assertThat(browsers(1)).extracting(PushSubscription::id).hasSize(1);
        assertThat(lease(9))
                .singleElement()
                .satisfies(push ->
                        assertThat(push.subscription().address().endpoint()).endsWith("laptop"));
        assertThatThrownBy(() -> asks(ana, "phone")).isInstanceOf(Refused.class);
    }

    @Test
    void aBrowserIsOnesAloneAndTheNextGetsNothingOfTheLast() {
        asks(ana, "shared");
        called(place("p1", 1));

        asks(bia, "shared");

        assertThat(browsers(1)).isEmpty();
        assertThat(browsers(2)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void askedAgainItIsTheSameAndWhatIsOnItsWayStays() {
        asks(ana, "phone");
        called(place("p1", 1));
        Session later = session(1, "later");
        begin(later);

        asks(later, "phone");
        database.run(entities -> entities.createQuery("delete from OpenSession s where s.jti = 'a'")
                .executeUpdate());

        assertThat(browsers(1)).hasSize(1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whoHasManyIsToldOnThoseThatAskedLast() {
        for (int i = 0; i <= PushSubscriptions.MOST; i++) {
            asks(ana, "phone" + i);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(browsers(1))
                .hasSize(PushSubscriptions.MOST)
                .noneMatch(browser -> browser.address().endpoint().endsWith("phone0"));
    }

    @Test
    void nobodyRemovesWhatIsSomebodyElses() {
        asks(ana, "phone");
        String id = browsers(1).get(0).id();

        assertThat(database.<Boolean>ask(entities -> subscriptions(entities).remove(2, id)))
                .isFalse();
        assertThat(database.<Boolean>ask(entities -> subscriptions(entities).remove(1, id)))
                .isTrue();
        assertThat(Set.copyOf(browsers(1))).isEmpty();
    }
}
