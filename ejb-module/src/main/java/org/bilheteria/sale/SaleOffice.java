package org.bilheteria.sale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.SectorSale;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.journal.Facts;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/**
 * The levers of a sale: each act goes through the box office, one sector after the other, into the book and, as {@link
 * SaleSteered} by {@code actor}, into the audit log; all of it or nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaleOffice {

    @Inject
    SaleSetup setup;

    @Inject
    SaleEditor changes;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Catalogue catalogue;

    @Inject
    Disk disk;

    @Inject
    Event<SaleSteered> steered;

    @Inject
    Clock clock;

    /** Puts a performance on sale and opens its books. @return its id */
    public int create(PerformancePlan plan, String actor) {
        int id = setup.create(plan, actor);
        disk.sync();
        return id;
    }

    /** Opens the sale now, if it has not opened yet. */
    public void open(int performance, String actor) {
        Instant now = UtcMicros.now(clock);
        steer("open", performance, actor, in(Phase.ANNOUNCED, Phase.LOBBY), opened -> {
            SaleWindow before = opened.saleWindow();
            Instant lobby = before.lobbyOpensAt().isAfter(now) ? now : before.lobbyOpensAt();
            opened.schedule(new SaleWindow(lobby, now, before.closesAt()));
            return sale -> sale.write(Facts.opening(now));
        });
    }

    /** Stops the clocks: nobody is called and no hold expires until {@link #resume}. */
    public void pause(int performance, PauseReason reason, String actor) {
        Instant now = UtcMicros.now(clock);
        steer("pause", performance, actor, in(Phase.OPEN), paused -> {
            paused.pause(now, reason);
            return sale -> sale.write(Facts.paused());
        });
    }

    /** Starts the clocks again; every running deadline moves by the pause. Also of a sale whose time ran out meanwhile. */
    public void resume(int performance, String actor) {
        Instant now = UtcMicros.now(clock);
        steer("resume", performance, actor, Performance::paused, resumed -> {
            Duration shifted = resumed.resume(now);
            return sale -> resume(sale, shifted);
        });
    }

    /** Closes the sale for good: those who hold may still pay, on running clocks; those who wait are turned away. */
    public void close(int performance, String actor) {
        Instant now = UtcMicros.now(clock);
        steer("close", performance, actor, sale -> !sale.isClosed(now) || sale.paused(), closed -> {
            boolean paused = closed.paused();
            Duration shifted = paused ? closed.resume(now) : Duration.ZERO;
            closed.close(now);
            return sale -> {
                if (paused) {
                    resume(sale, shifted);
                }
            };
        });
    }

    private static void resume(SectorSale sale, Duration shifted) {
        sale.records().activeHolds().forEach(hold -> hold.shift(shifted));
        sale.write(Facts.resumed(shifted));
    }

    /**
     * Changes the show, times, limits, message, sectors and their prices; all of it or nothing.
     *
     * @throws Refused CAPACITY_IN_USE when more is held or sold than a new capacity; WRONG_PHASE when it touches what can't
     *     be changed any more, as {@link #changeable} says; UNKNOWN_SECTOR; INVALID for two sectors of one name, more than
     *     100 of them, a price of nothing, or times that make no sale
     */
    public void change(int performance, SaleEdit change, String actor) {
        boxOffice.together(() -> {
            changes.change(performance, change);
            EditInWords.of(change, "performance " + performance)
                    .forEach(words -> steered.fire(new SaleSteered(actor, "change", words)));
            return true;
        });
        disk.sync();
    }

    /** What {@link #change} would not refuse now. @throws Refused NOT_FOUND when there is no such performance */
    public EditWindow changeable(int performance) {
        return changes.changeable(performance);
    }

    private Predicate<Performance> in(Phase... phases) {
        return performance -> Set.of(phases).contains(performance.phase(clock.instant(), false));
    }

    /**
     * Asks whether it may be done under the lock that it is done under: of two who pause at once, one is refused.
     *
     * @param act changes the performance and gives what is done in each of its sectors
     */
    private void steer(
            String name,
            int id,
            String actor,
            Predicate<Performance> allowed,
            Function<Performance, Consumer<SectorSale>> act) {
        boxOffice.together(() -> {
            Performance performance = catalogue.performance(id).orElseThrow(Performance::missing);
            if (!allowed.test(performance)) {
                throw new Refused(Refusal.WRONG_PHASE, "The sale is " + performance.phase(clock.instant(), false));
            }
            setup.steer(id, act.apply(performance));
            steered.fire(new SaleSteered(actor, name, "performance " + id));
            return true;
        });
        disk.sync();
    }
}
