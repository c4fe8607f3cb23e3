package org.bilheteria.line.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.SaleTerms;
import org.bilheteria.line.Terms;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Settings;
import org.bilheteria.token.SealedStamp;
import org.bilheteria.turnstile.Outstanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: whoever asks twice has one stamp, whoever is sent back brings it along, and nobody is remembered for ever. */
class GateTest {

    private static final Instant NOON = Instant.parse("2026-09-04T12:00:00Z");
    private static final int SECTOR = 7;

    private final MovingClock clock = new MovingClock(NOON);
    private final List<Arrival> sent = new ArrayList<>();
    private final List<ArrivalBatch> promises = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final Gate gate = new Gate();
    private boolean broken;
    private boolean termsAway;

    @BeforeEach
    void open() {
        gate.clock = clock;
        gate.settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.empty();
            }
        };
        gate.terms = new SaleTerms() {
            @Override
            public Terms of(int sector) {
                if (termsAway) {
                    throw new IllegalStateException("The database is away");
                }
                return new Terms(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ZERO);
            }
        };
        gate.rules = new EntryRules() {
            @Override
            void admit(Entrant entrant, Instant stamp) {}
        };
        gate.knocks = new Knocks();
        openTheWayOut();
        gate.open();
    }

    private void openTheWayOut() {
        gate.seal = new SealedStamp() {
            @Override
            public String seal(String place, Instant stamp, Duration after) {
                return place + " at " + stamp;
            }
        };
        gate.channel = new JmsArrivals() {
            @Override
            public void send(ArrivalBatch batch, boolean durable) {
                if (broken) {
                    throw new IllegalStateException("The broker is away");
                }
                sent.addAll(batch.arrivals());
                if (batch.watermark() != null) {
                    promises.add(batch);
                }
            }
        };
        gate.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (proxy, method, given) -> {
                    held.add((Runnable) given[0]);
                    return null;
                });
    }

    @Test
    void whoAsksTwiceHasTheFirstStamp() {
        var first = gate.arrive(entrant(), at(NOON)).toCompletableFuture();
        var second = gate.arrive(entrant(), at(NOON.plusSeconds(1))).toCompletableFuture();
        send();

        assertThat(first.join()).isEqualTo(acknowledgement(NOON, false));
        assertThat(second.join()).isEqualTo(acknowledgement(NOON, true));
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsStoredElsewhereIsForgottenAfterAWhile() {
        gate.arrive(entrant(), at(NOON));
        send();
        assertThat(gate.underWay("p")).isPresent();

        clock.advance(Duration.ofMinutes(9));
        gate.forget();
        assertThat(gate.underWay("p")).isPresent();

        clock.advance(Duration.ofMinutes(2));
        gate.forget();
        assertThat(gate.underWay("p")).isEmpty();
    }

    @Test
    void whatIsNotOnDiskYetIsNotForgotten() {
        var waiting = gate.arrive(entrant(), at(NOON)).toCompletableFuture();
        clock.advance(Duration.ofHours(1));
        gate.forget();

        assertThat(gate.arrive(entrant(), at(NOON.plusSeconds(3_600))).toCompletableFuture())
                .isNotDone();
        send();
        assertThat(waiting).isCompleted();
        assertThat(sent).hasSize(1);
    }

    /** Found by reading: the room stayed taken, and the buyer's next try waited for ever for an answer to this one. */
    @Test
    void whoeverCanNotBeTakenInIsSentBackAndTakesUpNoRoom() {
        termsAway = true;
        GateFull back = catchThrowableOfType(GateFull.class, () -> gate.arrive(entrant(), at(NOON)));
        assertThat(back.stamp()).isEqualTo("p at " + NOON);
        assertThat(gate.pending()).isZero();

        termsAway = false;
        var again = gate.arrive(entrant(), at(NOON.plusSeconds(2))).toCompletableFuture();
        send();
        assertThat(again.join()).isEqualTo(acknowledgement(NOON, false));
    }

    @Test
    void whoIsSentBackBringsTheStampAlong() {
        broken = true;
        var arrival = gate.arrive(entrant(), at(NOON)).toCompletableFuture();
        send();

        assertThat(catchThrowableOfType(CompletionException.class, arrival::join)
                        .getCause())
                .isInstanceOfSatisfying(
                        GateFull.class, full -> assertThat(full.stamp()).isEqualTo("p at " + NOON));
        assertThat(gate.underWay("p")).isEmpty();
        assertThat(gate.sentBack()).isEqualTo(1);
    }

    @Test
    void whoIsSentBackIsNamedInThePromisesUntilTheyCome() {
        broken = true;
        gate.arrive(entrant(), at(NOON));
        send();
        broken = false;
        promise();
        assertThat(promises).last().extracting(ArrivalBatch::outstanding).isEqualTo(outstanding(NOON));

        gate.arrive(entrant(), at(NOON.plusSeconds(3)));
        send();
        promise();
        assertThat(promises).last().extracting(ArrivalBatch::outstanding).isEqualTo(Outstanding.NONE);
        assertThat(sent).extracting(Arrival::stamp).containsExactly(NOON);
    }

    @Test
    void afterARestartItIsUnknownWhoMayStillComeAndForNoLongerThanPatience() {
        gate.tookBefore(SECTOR);

        promise();
        assertThat(promises)
                .last()
                .satisfies(promise ->
                        assertThat(promise.outstanding().before(NOON)).isTrue());

        clock.advance(Duration.ofSeconds(60));
        promise();
        assertThat(promises).last().extracting(ArrivalBatch::outstanding).isEqualTo(Outstanding.NONE);
    }

    private void promise() {
        clock.advance(Duration.ofSeconds(3));
        gate.watch(SECTOR, NOON);
        gate.promise();
    }

    private static Outstanding outstanding(Instant stamp) {
        return new Outstanding(Optional.of(stamp), 1);
    }

    private static Stamp at(Instant stamp) {
        return new Stamp(stamp, false);
    }

    private void send() {
        while (!held.isEmpty()) {
            held.remove(0).run();
        }
    }

    private static Acknowledgement acknowledgement(Instant stamp, boolean repeated) {
        return new Acknowledgement("p", stamp, PlaceState.ARRIVED, repeated);
    }

    private static Entrant entrant() {
        Performance performance = new Performance(
                "A show", "A hall", NOON.plusSeconds(9_000), new SaleWindow(NOON, NOON, NOON.plusSeconds(7_200)), 4, 1);
        performance.addSector("Floor", new SectorPrices(new Money(100), new Money(50)));
        EntryRequest request = new EntryRequest(1, 1, SECTOR, new Wish(1, 0, false));
        return new Entrant(request, performance, "p", 0, Optional.empty(), List.of());
    }
}
