package org.bilheteria.bench.fairness;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.bench.JournalOrder;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.bilheteria.support.net.FaultProxy;
import org.bilheteria.support.net.Link;

/** Sends one crowd through the door over two networks and reads from the journal what became of it. */
public final class Run {

    private static final AtomicLong PEOPLE = new AtomicLong(200_000_000);
    private static final Duration BEFORE = Duration.ofSeconds(12);
    /** Who looks at the board first does so this long before they press. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final int AT_ONCE = 400;

    private final Clock clock = Clock.systemUTC();
    private final Site site;
    private final int doorPort;

    /** @param doorPort where the crowd knocks, on this machine */
    public Run(Site site, int doorPort) {
        this.site = site;
        this.doorPort = doorPort;
    }

    /** The sale a crowd was sent to, and what became of each of its visitors. */
    public record Crowd(Sale sale, List<Arrived> arrived) {}

    /** Takes the plan's time, and that of the settle time and the sign-ups besides. */
    public Crowd send(Plan plan) throws Exception {
        List<String> tokens = signUp(plan.visitors());
        Instant opens = clock.instant().plus(BEFORE).truncatedTo(ChronoUnit.MICROS);
        Sale sale = site.announce(Math.max(1, plan.visitors() / 10), opens);
        List<Visitor> crowd = plan.crowd();
        List<EntryAttempts.Entered> entered = sendIn(crowd, tokens, sale, opens, plan.seed());
        while (site.undrawn(sale) > 0) {
            Thread.sleep(500);
        }
        JournalOrder order = new JournalOrder(site.get(sale.journal()));
        List<Arrived> arrived = new ArrayList<>();
        for (Visitor visitor : crowd) {
            arrived.add(arrived(visitor, entered.get(visitor.number()), order, opens));
        }
        return new Crowd(sale, arrived);
    }

    private List<String> signUp(int count) throws InterruptedException, ExecutionException {
        ExecutorService some = Executors.newFixedThreadPool(4);
        List<Future<String>> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(some.submit(() -> site.newBuyer(PEOPLE.incrementAndGet())));
        }
        some.shutdown();
        return results(tokens);
    }

    private List<EntryAttempts.Entered> sendIn(
            List<Visitor> crowd, List<String> tokens, Sale sale, Instant opens, long seed) throws Exception {
        InetSocketAddress door = new InetSocketAddress(InetAddress.getLoopbackAddress(), doorPort);
        ScheduledExecutorService people = Executors.newScheduledThreadPool(AT_ONCE);
        try (FaultProxy slow = new FaultProxy(door, Link.SLOW, seed, clock);
                FaultProxy fast = new FaultProxy(door, Link.FAST, seed, clock)) {
            List<Future<EntryAttempts.Entered>> visits = new ArrayList<>();
            for (Visitor visitor : crowd) {
                FaultProxy network = visitor.slow() ? slow : fast;
                EntryAttempts attempts = new EntryAttempts(
                        network, sale.path(), Integer.toString(sale.sector()), tokens.get(visitor.number()), clock);
                Instant presses = opens.plus(visitor.pressesAfter());
                long wait =
                        Duration.between(clock.instant(), presses.minus(LOOK)).toMillis();
                visits.add(people.schedule(
                        () -> attempts.enter(visitor.keptAlive(), presses), Math.max(0, wait), TimeUnit.MILLISECONDS));
            }
            return results(visits);
        } finally {
            people.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static Arrived arrived(Visitor visitor, EntryAttempts.Entered entered, JournalOrder order, Instant opens) {
        return new Arrived(
                visitor.slow(),
                ChronoUnit.MICROS.between(opens, entered.pressed()),
                ChronoUnit.MICROS.between(opens, entered.knocked()),
                ChronoUnit.MICROS.between(opens, entered.stamp()),
                order.processed(entered.place()),
                order.number(entered.place()),
                order.late(entered.place()));
    }
}
