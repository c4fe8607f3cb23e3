package org.bilheteria.sale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.Levers;
import org.bilheteria.boxoffice.SectorSale;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.catalogue.ShowCancelled;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/**
 * The levers of a sale: each act goes through the box office, one sector after the other, into the journal and, as {@link
 * SaleSteered} by {@code actor}, into the audit log; all of it or nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaleOffice {

    /** After which somebody else's act of the same key is done. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /**
     * The second of two clicks waits until the first has made what it asks for: draws for a month are hashed for seconds, and a
     * database waits for a key only for one. Another node's is refused instead, and may ask again.
     */
    private static final ReentrantLock MAKING = new ReentrantLock();

    @Inject
    SaleSetup setup;

    @Inject
    SaleEditor editor;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Catalogue catalogue;

    @Inject
    Disk disk;

    @Inject
    Event<SaleSteered> steered;

    @Inject
    Event<ShowCancelled> cancelled;

    @Inject
    Clock clock;

    /**
     * Puts a performance on sale and opens its journals.
     *
     * @return its id
     * @throws org.bilheteria.shared.InvalidFields naming startsAt or closesAt when they can't be meant
     */
    public int create(PerformancePlan plan, String actor) {
        return create(plan, actor, "");
    }

    /**
     * The same for whoever may send it twice: what comes again with its key is not made again.
     *
     * @param key at most {@link PerformanceKey#LONGEST} characters; empty for none
     * @return the id of what was made, now or before
     * @throws org.bilheteria.shared.InvalidFields naming startsAt or closesAt when they can't be meant
     * @throws Refused ALREADY_MADE when something else was made with the key; UNAVAILABLE while it is being made
     */
    public int create(PerformancePlan plan, String actor, String key) {
        if (key.isEmpty()) {
            return make(plan, actor, key);
        }
        MAKING.lock();
        try {
            return make(plan, actor, key);
        } finally {
            MAKING.unlock();
        }
    }

    private int make(PerformancePlan plan, String actor, String key) {
        Optional<PerformanceKey> before = setup.madeWith(key);
        if (before.isPresent()) {
            return before.get().made(plan);
        }
        plan.checkDates(clock.instant());
        try {
            int id = setup.create(plan, actor, key);
            disk.sync();
            return id;
        } catch (KeyTaken meanwhile) {
            return setup.madeWith(key)
                    .orElseThrow(() -> new Refused(Refusal.UNAVAILABLE, "It is being made", SOON))
                    .made(plan);
        }
    }

    /** Whether something was made with a key. */
    public boolean used(String key) {
        return setup.madeWith(key).isPresent();
    }

    /**
     * Takes a performance that was made by mistake out of all lists, and closes its sale if it is announced. Nothing is lost:
     * its journals stay where they were published, and the audit log has its title. Removed before, it stays so.
     *
     * @throws Refused NOT_FOUND; HAS_ARRIVALS when somebody has entered a line of it; WRONG_PHASE while somebody could: then it
     *     has to be closed first
     */
    public void remove(int id, String actor) {
        boxOffice.together(sectors -> {
            Instant now = UtcMicros.now(clock);
            Performance performance = catalogue.performance(id).orElseThrow(Performance::missing);
            if (!performance.removed()) {
                editor.checkRemoval(performance);
                Levers levers = new Levers(performance, now);
                setup.steer(performance, performance.isClosed(now) ? sale -> {} : levers.close(), sectors);
                performance.remove(now);
                steered.fire(new SaleSteered(actor, "remove", "performance " + id + ": " + performance.title()));
            }
            return true;
        });
        disk.sync();
    }

    /** Whether {@link #remove} would do something now. */
    public boolean removable(int performance) {
        return editor.removable(performance);
    }

    /** As {@link Levers#open}. */
    public void open(int performance, String actor) {
        pull("open", performance, actor, Levers::open);
    }

    /** As {@link Levers#pause}. */
    public void pause(int performance, PauseReason reason, String actor) {
        pull("pause", performance, actor, levers -> levers.pause(reason));
    }

    /** As {@link Levers#resume}. */
    public void resume(int performance, String actor) {
        pull("resume", performance, actor, Levers::resume);
    }

    /** As {@link Levers#close}. */
    public void close(int performance, String actor) {
        pull("close", performance, actor, Levers::close);
    }

    /**
     * The show does not take place: as {@link Levers#cancel}. Everybody in line or with a hold is told by mail, and so is whoever
     * has bought, when their purchase is undone. Cancelled before, it stays so.
     *
     * @param message what everybody is told
     * @throws Refused NOT_FOUND
     */
    public void cancel(int id, String message, String actor) {
        boxOffice.together(sectors -> {
            Performance performance = catalogue.performance(id).orElseThrow(Performance::missing);
            if (!performance.cancelled()) {
                performance.say(message);
                setup.steer(performance, new Levers(performance, UtcMicros.now(clock)).cancel(), sectors);
                cancelled.fire(new ShowCancelled(id, actor));
                steered.fire(new SaleSteered(actor, "cancel", "performance " + id + ": " + performance.title()));
            }
            return true;
        });
        disk.sync();
    }

    /** As {@link SaleEditor#postpone}. */
    public void postpone(int id, PutOff putOff, String actor) {
        boxOffice.together(sectors -> {
            editor.postpone(id, putOff);
            steered.fire(new SaleSteered(actor, "postpone", "performance " + id + ": " + putOff));
            return true;
        });
        disk.sync();
    }

    /**
     * Changes the show, times, limits, message, sectors and their prices; all of it or nothing.
     *
     * @throws Refused CAPACITY_IN_USE when more is held or sold than a new capacity; WRONG_PHASE when it touches what can't
     *     be changed any more, as {@link #changeable} says; UNKNOWN_SECTOR; INVALID for two sectors of one name, more than
     *     100 of them, half price above full price, or times that make no sale
     */
    public void change(int performance, SaleEdit change, String actor) {
        boxOffice.together(sectors -> {
            editor.edit(performance, change, sectors);
            EditInWords.of(change, "performance " + performance)
                    .forEach(words -> steered.fire(new SaleSteered(actor, "change", words)));
            return true;
        });
        disk.sync();
    }

    /** What {@link #change} would not refuse now. @throws Refused NOT_FOUND when there is no such performance */
    public EditWindow changeable(int performance) {
        return editor.changeable(performance);
    }

    /** Whether it may be done is asked under the lock that it is done under: of two who pause at once, one is refused. */
    private void pull(String name, int id, String actor, Function<Levers, Consumer<SectorSale>> lever) {
        boxOffice.together(sectors -> {
            Instant now = UtcMicros.now(clock);
            Performance performance = catalogue.performance(id).orElseThrow(Performance::missing);
            setup.steer(performance, lever.apply(new Levers(performance, now)), sectors);
            steered.fire(new SaleSteered(actor, name, "performance " + id));
            return true;
        });
        disk.sync();
    }
}
