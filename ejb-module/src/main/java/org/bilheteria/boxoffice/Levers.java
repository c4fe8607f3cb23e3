package org.bilheteria.boxoffice;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.journal.Facts;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * What whoever runs a sale can do to it. Each lever changes the performance and gives what is to be done in each of its
 * sectors, in the same transaction.
 *
 * <p>Each throws {@link Refused} WRONG_PHASE, and nothing is changed, when the sale is not where the lever can be pulled.
 */
public final class Levers {

    private final Performance performance;
    private final Instant now;

    public Levers(Performance performance, Instant now) {
        this.performance = performance;
        this.now = now;
    }

    /** Opens the sale now, and the lobby if it is not open yet. Only before the opening. */
    public Consumer<SectorSale> open() {
        require(in(Phase.ANNOUNCED, Phase.LOBBY));
        SaleWindow before = performance.saleWindow();
        Instant lobby = before.lobbyOpensAt().isAfter(now) ? now : before.lobbyOpensAt();
        performance.schedule(new SaleWindow(lobby, now, before.closesAt()));
        return sale -> sale.write(Facts.opening(now));
    }

    /** Stops the clocks of an open sale: nobody is called and no hold expires until {@link #resume}. */
    public Consumer<SectorSale> pause(PauseReason reason) {
        require(in(Phase.OPEN));
        performance.pause(now, reason);
        return sale -> sale.write(Facts.paused());
    }

    /** Starts the clocks again; every running deadline moves by the pause. Also of a sale whose time ran out meanwhile. */
    public Consumer<SectorSale> resume() {
        require(performance.paused());
        Duration shifted = performance.resume(now);
        return sale -> {
            sale.records().activeHolds().forEach(hold -> hold.shift(shifted));
            sale.write(Facts.resumed(shifted));
        };
    }

    /** Closes the sale for good: those who hold may still pay, on running clocks; those who wait are turned away. */
    public Consumer<SectorSale> close() {
        require(!performance.isClosed(now) || performance.paused());
        Consumer<SectorSale> resumed = performance.paused() ? resume() : sale -> {};
        performance.close(now);
        return resumed;
    }

    /**
     * The show does not take place: the sale is closed for good, if it is not, and who waits is turned away. Whoever holds is
     * let go one by one, for each may just be paying.
     */
    public Consumer<SectorSale> cancel() {
        require(!performance.cancelled());
        boolean over = performance.isClosed(now) && !performance.paused();
        Consumer<SectorSale> closed = over ? sale -> {} : close();
        performance.cancel(now);
        return closed;
    }

    /**
     * Gives a sector another capacity. The half-price quota stays: it stands in the first line of the journal, and counts
     * again when the sector grows.
     *
     * @throws Refused CAPACITY_IN_USE, and nothing is changed, when more is held or sold already
     */
    public static void resize(SectorSale sale, int capacity) {
        if (!sale.stock().resize(capacity)) {
            throw new Refused(Refusal.CAPACITY_IN_USE, "More tickets are held or sold already");
        }
        sale.write(Facts.capacity(capacity));
    }

    private boolean in(Phase... phases) {
        return Set.of(phases).contains(performance.phase(now, false));
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new Refused(Refusal.WRONG_PHASE, "The sale is " + performance.phase(now, false));
        }
    }
}
