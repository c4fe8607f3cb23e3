package org.bilheteria.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.psp.Settlement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: nothing paid is ever lost (I5), in whatever order things happen. Method: the real rules and flows are run through
 * random orders of events, kills between steps among them, against a model PSP; when all has come to rest, every centavo
 * must be accounted for. A failing seed replays alone with {@code -Dseed=N}.
 */
class RandomMoneyTest {

    private static final int WORLDS = 100_000;
    private static final int EVENTS = 45;

    /** What goes wrong on purpose a hundred thousand times need not be read. */
    private static final Logger LOG = Logger.getLogger("org.bilheteria.checkout");

    @BeforeAll
    static void quietly() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloud() {
        LOG.setLevel(null);
    }

    @Test
    void inEveryOrderOfEventsAllMoneyBecomesTicketsOrGoesBack() {
        Long one = Long.getLong("seed");
        LongStream seeds = one == null ? LongStream.range(0, WORLDS) : LongStream.of(one);

        AtomicLongArray seen = new AtomicLongArray(8);
        seeds.parallel().forEach(seed -> count(live(seed), seen));

        if (one == null) {
            assertThat(IntStream.range(0, seen.length()).mapToObj(seen::get))
                    .as(
                            "kills, payments by outcome, orders undone, bulk refunds, shows cancelled: all were worth looking at")
                    .allMatch(count -> count > 0);
        }
    }

    private static void count(World world, AtomicLongArray seen) {
        seen.addAndGet(0, world.kills);
        world.records
                .payments
                .values()
                .forEach(payment -> seen.incrementAndGet(1 + payment.outcome().ordinal()));
        seen.addAndGet(
                5,
                world.records.orders.values().stream()
                        .filter(order -> !order.live())
                        .count());
        seen.addAndGet(6, world.bulks.size());
        seen.addAndGet(7, world.boxOffice.performance.cancelled() ? 1 : 0);
    }

    private static World live(long seed) {
        World world = new World(seed);
        try {
            world.live(EVENTS);
            world.rest();
            check(world);
            return world;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + ": " + e.getMessage() + "\n" + world.story + world.boxOffice.journal(), e);
        }
    }

    private static void check(World world) {
        assertThat(world.unseen()).as("notices nobody could see through").isZero();
        world.psp.payments.values().forEach(paid -> accountFor(world, paid));
        assertThat(world.records.payments).as("payments").hasSameSizeAs(world.psp.payments);
        assertThat(world.records.refunds.values()).as("refunds").noneMatch(Refund::pending);
        int sold = world.tickets.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(world.boxOffice.stock.sold()).as("sold").isEqualTo(sold);
        assertThat(world.boxOffice.stock.held()).as("held").isZero();
        assertThat(world.tickets.keySet())
                .as("orders with tickets")
                .allMatch(number -> world.records.order(number).orElseThrow().live());
        assertThat(world.bulks)
                .as("bulk refunds")
                .allMatch(bulk -> bulk.doneAt().isPresent());
        assertThat(world.records.orders.values())
                .as("orders that were all to be undone")
                .noneMatch(order -> order.live()
                        && world.bulks.stream()
                                .anyMatch(bulk -> bulk.reason() == RefundReason.SHOW_CANCELLED
                                        || !order.paidAt().isAfter(bulk.askedAt())));
        if (world.boxOffice.performance.cancelled()) {
            assertThat(world.boxOffice.anybodyInLine())
                    .as("in the line of a cancelled show")
                    .isFalse();
        }
        assertThat(world.records.charges.values()).as("charges").noneMatch(Charge::open);
    }

    /** What was paid is what was bought and what went back, here and at the PSP. */
    private static void accountFor(World world, ModelPsp.ModelPayment paid) {
        Payment payment = world.records.payment(paid.settlement.endToEndId()).orElseThrow();
        long bought = payment.order()
                .flatMap(world.records::order)
                .filter(Order::live)
                .map(order -> order.total().cents())
                .orElse(0L);
        long returned = world.records.refunds(payment.endToEndId()).stream()
                .filter(refund -> refund.state() == RefundState.DONE)
                .mapToLong(refund -> refund.amount().cents())
                .sum();
        boolean review = payment.outcome() == Payment.Outcome.REVIEW;
        assertThat(review && returned == 0 && claimed(world, paid.settlement))
                .as("left to somebody although it paid a charge in time: %s", paid.settlement)
                .isFalse();
        assertThat(review ? payment.amount().cents() : bought + returned)
                .as("accounted for of %s", paid.settlement)
                .isEqualTo(payment.amount().cents());
        assertThat(paid.returned()).as("given back of %s", paid.settlement).isEqualTo(returned);
        inTimeMeansTickets(world, paid.settlement, payment);
    }

    /** Whether it is the one payment of a charge of ours, in time, and its buyer did not leave or pay another charge before. */
    private static boolean claimed(World world, Settlement settlement) {
        boolean alone = world.psp.payments.values().stream()
                        .filter(other -> other.settlement.txid().equals(settlement.txid()))
                        .count()
                == 1;
        return alone
                && world.records
                        .charge(settlement.txid())
                        .filter(charge -> world.story.indexOf("leaves " + charge.place()) < 0)
                        .filter(charge -> world.records.orders.values().stream()
                                .noneMatch(order -> order.place().equals(charge.place())))
                        .flatMap(charge -> world.boxOffice.hold(charge.place()))
                        .filter(hold -> settlement.settledAt().isBefore(hold.deadline()))
                        .isPresent();
    }

    /** Who paid enough and in time has the tickets, unless they had given them back, or had bought them before. */
    private static void inTimeMeansTickets(World world, Settlement settlement, Payment payment) {
        world.records.charge(settlement.txid()).ifPresent(charge -> {
            boolean late = payment.reason().filter("LATE"::equals).isPresent();
            // Told is whoever was let go, or turned away, because the show was cancelled.
            boolean left = world.story.indexOf("leaves " + charge.place()) >= 0
                    || world.boxOffice.told().contains(charge.place());
            var hold = world.boxOffice.hold(charge.place()).orElseThrow();
            if (late && !left) {
                // At that very instant it may be either, whoever came first.
                assertThat(settlement.settledAt())
                        .as("%s turned down as late", settlement)
                        .isAfterOrEqualTo(hold.deadline().plus(PaperBoxOffice.GRACE));
            }
        });
    }
}
