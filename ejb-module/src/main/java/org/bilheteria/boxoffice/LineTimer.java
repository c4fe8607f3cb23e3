package org.bilheteria.boxoffice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Disk;

/**
 * Once a second, moves on every line that has something to do and nobody to cause it: numbers held back by the call rate,
 * work a crash interrupted, a sale whose time is over.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineTimer {

    private static final Logger LOG = Logger.getLogger(LineTimer.class.getName());

    @Inject
    Boards boards;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Disk disk;

    /** Throws nothing: the container takes a timer away that fails. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void moveOn() {
        try {
            boards.sectorsToMoveOn().forEach(this::moveOn);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Who could move on is asked again in a second", e);
        }
    }

    private void moveOn(int sector) {
        try {
            while (boxOffice.advance(sector, Instant.MIN)) {
                // one bounded transaction after the other
            }
            disk.sync();
        } catch (RuntimeException e) {
            // One sector's trouble must not stop the others; it is tried again in a second.
            LOG.log(Level.WARNING, "Sector " + sector + " could not move on", e);
        }
    }
}
