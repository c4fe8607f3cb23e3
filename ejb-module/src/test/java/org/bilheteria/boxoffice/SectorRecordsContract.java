package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wanted;
import org.bilheteria.line.Wish;
import org.junit.jupiter.api.Test;

/** What the records of a sector's sale keep to, wherever they keep them. */
abstract class SectorRecordsContract {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    static final Wish ONE = new Wish(1, 0, false);
    static final int SHOW = 1;

    private long buyers;

    /** One transaction. */
    abstract <T> T ask(Function<SectorRecords, T> act);

    private <T> Optional<T> find(Function<SectorRecords, Optional<T>> act) {
        return ask(act);
    }

    private <T> List<T> list(Function<SectorRecords, List<T>> act) {
        return ask(act);
    }

    abstract int sector();

    private void run(Consumer<SectorRecords> act) {
        ask(records -> {
            act.accept(records);
            return null;
        });
    }

    private Place place(String id, long window, Wish wish) {
        return place(id, ++buyers, SHOW, window, wish);
    }

    final Place place(String id, long buyer, int performance, long window, Wish wish) {
        PlaceCipher.Origin origin = new PlaceCipher.Origin(buyer, sector(), 0);
        return new Place(id, origin, performance, NOON, wish, window, 1);
    }

    private Place waiting(String id, long number, Wish wish) {
        Place place = place(id, 1, wish);
        place.number(number);
        return place;
    }

    private Place passedOver(String id, long number, Wish wish) {
        Place place = waiting(id, number, wish);
        place.skip(NOON);
        return place;
    }

    private Hold hold(String place) {
        return new Hold(place, sector(), new Allotment(1, 0), NOON, NOON.plus(Duration.ofMinutes(5)));
    }

    final void add(Place... places) {
        run(records -> List.of(places).forEach(records::add));
    }

    @Test
    void whatIsAddedIsFound() {
        add(place("a", 3, new Wish(2, 1, true)));
        run(records -> records.add(hold("a")));

        Place place = ask(records -> records.place("a")).orElseThrow();
        Hold hold = ask(records -> records.hold("a")).orElseThrow();

        assertThat(place.wish()).isEqualTo(new Wish(2, 1, true));
        assertThat(place.window()).isEqualTo(3);
        assertThat(place.stamp()).isEqualTo(NOON);
        assertThat(hold.tickets()).isEqualTo(new Allotment(1, 0));
        assertThat(hold.deadline()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(find(records -> records.place("b"))).isEmpty();
        assertThat(find(records -> records.hold("b"))).isEmpty();
    }

    @Test
    void aPlaceIsWrittenOnce() {
        add(place("a", 1, ONE));

        assertThatThrownBy(() -> add(place("a", 2, ONE))).isInstanceOf(RuntimeException.class);
        assertThat(find(records -> records.place("a")).map(Place::window)).contains(1L);
    }

    @Test
    void aPlaceHasOneHold() {
        add(place("a", 1, ONE));
        run(records -> records.add(hold("a")));

        assertThatThrownBy(() -> run(records -> records.add(hold("a")))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBuyerWhosePlaceEndedMayHaveAnother() {
        add(place("a", 7, SHOW, 1, ONE));
        run(records -> records.place("a").orElseThrow().leave());

        add(place("b", 7, SHOW, 1, ONE));

        assertThat(list(records -> records.ofBuyers(List.of(7L), SHOW)))
                .extracting(Place::id)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void theirPlacesAreThoseOfThePerformance() {
        add(place("a", 7, SHOW, 1, ONE), place("b", 8, SHOW, 1, ONE), place("c", 9, SHOW + 1, 1, ONE));

        assertThat(list(records -> records.ofBuyers(List.of(7L, 9L), SHOW)))
                .extracting(Place::id)
                .containsExactly("a");
        assertThat(list(records -> records.ofBuyers(List.of(), SHOW))).isEmpty();
    }

    @Test
    void whatIsWantedIsThatOfThoseInLine() {
        assertThat(this.<Wanted>ask(SectorRecords::wanted)).isEqualTo(new Wanted(0, 0));
        Place gone = place("c", 1, new Wish(4, 0, false));
        gone.leave();
        add(place("a", 1, new Wish(2, 1, true)), waiting("b", 1, new Wish(1, 2, false)), gone);

        assertThat(this.<Wanted>ask(SectorRecords::wanted)).isEqualTo(new Wanted(6, 3));
    }

    @Test
    void aWindowKeepsThoseWhoLeft() {
        add(place("a", 1, ONE), place("b", 1, ONE), place("c", 2, ONE));
        run(records -> records.place("a").orElseThrow().leave());

        assertThat(list(records -> records.window(1))).containsExactlyInAnyOrder("a", "b");
        assertThat(list(records -> records.window(3))).isEmpty();
    }

    @Test
    void theNextWindowIsTheFirstWithSomebodyWithoutANumber() {
        Place left = place("c", 4, ONE);
        left.leave();
        add(waiting("a", 1, ONE), place("b", 2, ONE), left, place("d", 5, ONE));

        assertThat(find(records -> records.nextWindow(0))).contains(2L);
        assertThat(find(records -> records.nextWindow(2))).contains(5L);
        assertThat(find(records -> records.nextWindow(5))).isEmpty();
    }

    @Test
    void placesComeInTheOrderAskedForHoweverMany() {
        List<String> ids =
                IntStream.range(0, 120).mapToObj(number -> "p" + (119 - number)).toList();
        add(ids.stream().sorted().map(id -> place(id, 1, ONE)).toArray(Place[]::new));

        assertThat(list(records -> records.places(ids))).extracting(Place::id).containsExactlyElementsOf(ids);
    }

    @Test
    void waitingPlacesComeInNumberOrder() {
        add(waiting("a", 3, ONE), waiting("b", 1, ONE), waiting("c", 2, ONE), place("d", 1, ONE));

        assertThat(waiting(0, 0, 0, 10)).containsExactly("b", "c", "a");
        assertThat(waiting(1, 0, 0, 10)).containsExactly("c", "a");
        assertThat(waiting(0, 0, 0, 2)).containsExactly("b", "c");
    }

    @Test
    void thoseWhoLeftWaitNoMore() {
        add(waiting("a", 1, ONE));
        run(records -> records.place("a").orElseThrow().leave());

        assertThat(waiting(0, 9, 9, 10)).isEmpty();
        assertThat(list(records -> records.inLine(10))).isEmpty();
    }

    @Test
    void whoWasPassedOverIsLookedAtWhenTheirsFits() {
        add(passedOver("three", 1, new Wish(3, 0, false)), passedOver("halves", 2, new Wish(0, 2, false)));

        assertThat(waiting(0, 2, 9, 10)).containsExactly("halves");
        assertThat(waiting(0, 3, 1, 10)).containsExactly("three");
        assertThat(waiting(0, 3, 2, 10)).containsExactly("three", "halves");
        assertThat(waiting(0, 1, 9, 10)).isEmpty();
    }

    @Test
    void whoAcceptsFewerIsLookedAtWhileThereIsSomethingForThem() {
        add(
                passedOver("mixed", 1, new Wish(1, 2, true)),
                passedOver("halves", 2, new Wish(0, 2, true)),
                passedOver("full", 3, new Wish(2, 0, true)));

        assertThat(waiting(0, 1, 1, 10)).containsExactly("mixed", "halves", "full");
        assertThat(waiting(0, 1, 0, 10)).containsExactly("mixed", "full");
        assertThat(waiting(0, 0, 1, 10)).isEmpty();
        assertThat(waiting(0, 0, 0, 10)).isEmpty();
    }

    @Test
    void inLineAreTheNumberedAndTheOthers() {
        Place called = waiting("c", 2, ONE);
        called.call();
        add(place("a", 1, ONE), waiting("b", 1, ONE), called);

        assertThat(list(records -> records.inLine(10))).extracting(Place::id).containsExactlyInAnyOrder("a", "b");
        assertThat(list(records -> records.inLine(1))).hasSize(1);
    }

    @Test
    void holdsThatEndedAreNotActive() {
        add(place("a", 1, ONE), place("b", 1, ONE));
        run(records -> {
            records.add(hold("a"));
            records.add(hold("b"));
        });
        run(records -> records.hold("a").orElseThrow().end(HoldState.EXPIRED, NOON));

        assertThat(list(SectorRecords::activeHolds)).extracting(Hold::place).containsExactly("b");
    }

    private List<String> waiting(long above, int available, int halfAvailable, int most) {
        return ask(records -> records.waiting(above, available, halfAvailable, most)).stream()
                .map(Place::id)
                .toList();
    }
}
