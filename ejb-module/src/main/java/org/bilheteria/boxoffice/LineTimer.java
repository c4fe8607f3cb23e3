package org.bilheteria.boxoffice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Tick;

/**
 * Once a second, moves on every line that has something to do and nobody to cause it: numbers held back by the call rate,
 * work a crash interrupted, windows that no gate was asked to promise, a sale whose time is over.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LineTimer {

    private static final Logger LOG = Logger.getLogger(LineTimer.class.getName());

    @Inject
    IdleLines lines;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Disk disk;

    private final Tick tick = Tick.vital(LineTimer.class, "Looking for lines that can move on");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void moveOn() {
        tick.run(() -> {
            lines.toMoveOn(clock.instant()).forEach(this::moveOn);
            // Whoever came late enters a window that no gate promised anything about.
            lines.toDraw(clock.instant()).forEach(sector -> gate.watch(sector, clock.instant()));
        });
    }

    private void moveOn(int sector) {
        try {
            while (boxOffice.advance(sector)) {
                // one bounded transaction after the other
            }
            disk.sync();
        } catch (RuntimeException e) {
            // One sector's trouble must not stop the others.
            LOG.log(
                    Level.WARNING,
                    "Moving on the line of sector " + sector + " failed; it is tried again in a second",
                    e);
        }
    }
}
