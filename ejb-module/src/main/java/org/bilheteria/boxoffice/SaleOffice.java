package org.bilheteria.boxoffice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.journal.Facts;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** The organiser's levers: each act goes through the box office, one sector after the other, and into the book. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaleOffice {

    @Inject
    SaleSetup setup;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Catalogue catalogue;

    @Inject
    Disk disk;

    @Inject
    Clock clock;

    /** Puts a performance on sale and opens its books. @return its id */
    public int create(PerformancePlan plan) {
        int id = setup.create(plan);
        disk.sync();
        return id;
    }

    /** Opens the sale now, if it has not opened yet. */
    public void open(int performance) {
        require(performance, Phase.ANNOUNCED, Phase.LOBBY);
        Instant now = UtcMicros.now(clock);
        steer(performance, sale -> {
            SaleWindow before = sale.performance().saleWindow();
            if (now.isBefore(before.opensAt())) {
                Instant lobby = before.lobbyOpensAt().isAfter(now) ? now : before.lobbyOpensAt();
                sale.performance().schedule(new SaleWindow(lobby, now, before.closesAt()));
            }
            sale.write(Facts.opening(sale.performance().opensAt()));
        });
    }

    /** Stops the clocks: nobody is called and no hold expires until {@link #resume}. */
    public void pause(int performance, PauseReason reason) {
        require(performance, Phase.OPEN, Phase.SOLD_OUT);
        Instant now = UtcMicros.now(clock);
        steer(performance, sale -> {
            sale.performance().pause(now, reason);
            sale.write(Facts.paused());
        });
    }

    /** Starts the clocks again; every running deadline moves by the pause. */
    public void resume(int performance) {
        Performance paused = require(performance, Phase.PAUSED);
        Duration shifted = paused.resume(UtcMicros.now(clock));
        steer(performance, sale -> {
            if (sale.performance().paused()) {
                sale.performance().resume(sale.now());
            }
            sale.records().activeHolds().forEach(hold -> hold.shift(shifted));
            sale.write(Facts.resumed(shifted));
        });
    }

    /** Closes the sale for good: those who hold may still pay, those who wait are turned away. */
    public void close(int performance) {
        require(performance, Phase.ANNOUNCED, Phase.LOBBY, Phase.OPEN, Phase.PAUSED, Phase.SOLD_OUT);
        Instant now = UtcMicros.now(clock);
        steer(performance, sale -> sale.performance().close(now));
    }

    /**
     * Changes times, message and capacities; all of it or nothing.
     *
     * @throws Refused CAPACITY_IN_USE when more is held or sold than a new capacity; WRONG_PHASE when the opening is moved
     *     after it was
     */
    public void change(int performance, SaleChange change) {
        boxOffice.together(() -> {
            setup.change(performance, change);
            return true;
        });
        disk.sync();
    }

    private Performance require(int id, Phase... allowed) {
        Performance performance = catalogue
                .performance(id)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such performance"));
        Phase phase = performance.phase(clock.instant(), false);
        if (java.util.Arrays.stream(allowed).noneMatch(phase::equals)) {
            throw new Refused(Refusal.WRONG_PHASE, "The sale is " + phase);
        }
        return performance;
    }

    private void steer(int performance, java.util.function.Consumer<SectorSale> act) {
        boxOffice.together(() -> {
            setup.steer(performance, act);
            return true;
        });
        disk.sync();
    }
}
