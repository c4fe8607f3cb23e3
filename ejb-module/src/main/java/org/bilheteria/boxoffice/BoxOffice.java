package org.bilheteria.boxoffice;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.DrawChain;
import org.bilheteria.line.PlaceCancelled;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.turnstile.Outstanding;

/**
 * The one door to the stock. Each call is one transaction over one sector: its stock, its line, its journal.
 *
 * <p>How is the box office designed, and why? Within a process the singleton's write lock puts all changes in one row, so
 * they don't fail each other; between processes the version of {@link SeatStock} is the fence: of two transactions that saw
 * the same version one rolls back as a whole, message and all, and comes again. The lock gives order and speed, the version
 * gives safety; neither is trusted to do the other's work. Nothing here waits for anybody outside: no payment provider is
 * called under this lock. Callers sync the disk ({@link org.bilheteria.shared.Disk}) after the transaction, before they
 * acknowledge what caused it.
 */
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.WRITE)
// Always its own: the container commits what it began before it lets the lock go, but it would leave a caller's
// transaction open behind the lock, and the next one would begin on what that had not yet written.
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@AccessTimeout(value = 30, unit = TimeUnit.SECONDS)
public class BoxOffice {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Event<PlaceCancelled> cancelled;

    private final CallRate rate = new CallRate();
    Draws draws;

    @PostConstruct
    void open() {
        draws = new Draws(sector -> database.find(DrawChain.class, sector).seeds());
    }

    /** Takes acknowledged arrivals into the line; those already there are left as they are. */
    public int arrive(int sector, List<Arrival> arrivals) {
        return in(sector, sale -> new Arriving(sale).arrive(arrivals));
    }

    /**
     * Moves the line on by one bounded step.
     *
     * @param complete all that is stamped before this instant has come
     * @param outstanding but for these stamps, which may still be brought back
     * @return whether there is more to do at once
     */
    public boolean advance(int sector, Instant complete, Outstanding outstanding) {
        return in(sector, sale -> step(sale, complete, outstanding));
    }

    /** As {@link #advance(int, Instant, Outstanding)}, without drawing: nobody has promised anything. */
    public boolean advance(int sector) {
        return in(sector, sale -> step(sale, Instant.MIN, Outstanding.NONE));
    }

    /** Ends those of the given holds that are overdue and calls the next numbers. @return how many ended */
    public int expire(int sector, Collection<String> places) {
        return in(sector, sale -> {
            Ending ending = new Ending(sale);
            int ended = (int) places.stream().filter(ending::expire).count();
            stepAfter(sale);
            return ended;
        });
    }

    /** The buyer leaves the line or gives the hold back, and the next is called. @return false if it had ended before */
    public boolean leave(int sector, String place) {
        return in(sector, sale -> {
            boolean left =
                    sale.records().place(place).map(new Ending(sale)::leave).orElse(false);
            stepAfter(sale);
            return left;
        });
    }

    /**
     * Money came for the hold of {@code place}, or goes back: in one transaction, under the lock, {@code decision} decides and
     * records what becomes of it; then the next are called.
     */
    public <T> T settle(int sector, String place, Function<PaidHold, T> decision) {
        return in(sector, sale -> {
            int free = sale.stock().available();
            T booked = decision.apply(new PaidHold(sale, place));
            if (sale.stock().available() > free) {
                stepAfter(sale);
            }
            return booked;
        });
    }

    /** Does an organiser's act on several sectors as one: one transaction, and nobody in between. */
    public <T> T together(Function<Sectors, T> act) {
        return act.apply(this::steer);
    }

    /** The sectors, as one act of {@link #together} comes at them. */
    @FunctionalInterface
    public interface Sectors {

        /** Changes a sector's sale and calls whoever can be called after it. */
        void steer(int sector, Consumer<SectorSale> act);
    }

    private void steer(int sector, Consumer<SectorSale> act) {
        in(sector, sale -> {
            act.accept(sale);
            stepAfter(sale);
            return true;
        });
    }

    /** What the act changed is written first: the step asks the database who waits. */
    private void stepAfter(SectorSale sale) {
        sale.records().flush();
        flush();
        step(sale, Instant.MIN, Outstanding.NONE);
    }

    void flush() {
        database.flush();
    }

    private boolean step(SectorSale sale, Instant complete, Outstanding outstanding) {
        int sector = sale.stock().sector();
        int perSecond = sale.performance().callsPerSecond().orElseGet(settings::callsPerSecond);
        int heldBefore = sale.stock().held();
        boolean more =
                new LineStep(sale, draws).step(complete, outstanding, rate.allowed(sector, perSecond, sale.now()));
        rate.used(sector, Math.max(0, sale.stock().held() - heldBefore), perSecond, sale.now());
        return more;
    }

    <T> T in(int sector, Function<SectorSale, T> work) {
        Performance performance = database.find(Sector.class, sector).performance();
        // Every transaction takes the next version, also one that leaves the stock as it is: it wrote the journal.
        SeatStock stock = database.find(SeatStock.class, sector, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        JournalWriter pen = new JournalWriter(database.find(JournalHead.class, sector), UtcMicros.now(clock));
        StoredSectorRecords records = new StoredSectorRecords(database, sector);
        SectorSale sale = new SectorSale(performance, stock, database.find(SectorLine.class, sector), pen, records);
        T result = work.apply(sale);
        records.flush();
        pen.pages().forEach(database::persist);
        records.cancelled().forEach(place -> cancelled.fire(new PlaceCancelled(place.id(), place.buyer())));
        return result;
    }
}
