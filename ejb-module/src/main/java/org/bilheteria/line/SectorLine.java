package org.bilheteria.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a sector's line stands: what was drawn, the last number given, how far it was called, and how many wait. A draw is
 * made in one transaction and its numbers are given out in as many as it takes.
 */
@Entity
@Table(name = "sector_line")
public class SectorLine {

    @Id
    @Column(name = "sector_id")
    private int sector;

    @Embedded
    private Terms terms;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private int drawn;

    @Column(name = "last_drawn")
    private long lastDrawn = -1;

    @Column(name = "drawing_numbered")
    private int drawingNumbered;

    @Column(name = "drawing_count")
    private int drawingCount;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "called_up_to")
    private long calledUpTo;

    private int undrawn;
    private int waiting;

    @Column(name = "undrawn_window")
    private long undrawnWindow;

    @Column(name = "undrawn_line")
    private long undrawnLine;

    @Version
    private long version;

    protected SectorLine() {}

    public SectorLine(int sector, Terms terms) {
        this.sector = sector;
        this.terms = terms;
    }

    /** The window an arrival enters: its stamp's own, or the earliest undrawn one if that is already drawn. */
    public long windowFor(long windowOfStamp) {
        undrawn++;
        return Math.max(windowOfStamp, lastDrawn + 1);
    }

    /** Somebody entered {@code window} by that line of the journal and has no number yet. */
    public void arrived(long window, long journalLine) {
        boolean alone = undrawn == 1;
        if (alone || before(window, journalLine)) {
            undrawnWindow = window;
            undrawnLine = journalLine;
        }
    }

    /** Nobody who arrived before this is without a number: they need not be looked for again. */
    public void nobodyUndrawnBefore(long window, long journalLine) {
        if (!before(window, journalLine)) {
            undrawnWindow = window;
            undrawnLine = journalLine;
        }
    }

    private boolean before(long window, long journalLine) {
        return window < undrawnWindow || window == undrawnWindow && journalLine < undrawnLine;
    }

    /** The first window that somebody without a number can be in: those of the last draw need not all have theirs. */
    public long undrawnWindow() {
        return Math.max(undrawnWindow, lastDrawn);
    }

    /** Before which line of the journal nobody came into {@link #undrawnWindow()} who is without a number. */
    public long undrawnLine() {
        return undrawnWindow >= lastDrawn ? undrawnLine : 0;
    }

    /** Starts to number a window. @return which draw of the sector this is, from 0 */
    public int draw(long window, int count) {
        if (drawing() || window <= lastDrawn || count < 1) {
            throw new IllegalStateException("Window " + window + " can't be drawn after " + lastDrawn);
        }
        lastDrawn = window;
        drawingNumbered = 0;
        drawingCount = count;
        return drawn++;
    }

    /** Whether a drawn window still has places without a number. */
    public boolean drawing() {
        return drawingNumbered < drawingCount;
    }

    /** The next place of the draw is dealt with: it gets the returned number if it is still in line. */
    public long nextNumber(boolean stillInLine) {
        if (!drawing()) {
            throw new IllegalStateException("Nothing is drawn that has no number");
        }
        drawingNumbered++;
        if (!stillInLine) {
            return lastNumber;
        }
        undrawn--;
        waiting++;
        return ++lastNumber;
    }

    /** Number {@code number} was called or passed over. */
    public void calledUpTo(long number) {
        calledUpTo = Math.max(calledUpTo, number);
    }

    public void called() {
        waiting--;
    }

    /** Somebody without a hold left the line. */
    public void left(boolean hadNumber) {
        if (hadNumber) {
            waiting--;
        } else {
            undrawn--;
        }
    }

    public void close(Instant now) {
        closedAt = now;
    }

    public int sector() {
        return sector;
    }

    public Terms terms() {
        return terms;
    }

    /** Whether the journal says that the sale has closed. */
    public boolean closed() {
        return closedAt != null;
    }

    /** How many draws there were: the number of the next one. */
    public int drawn() {
        return drawn;
    }

    /** The last window drawn, -1 before the first. */
    public long lastDrawn() {
        return lastDrawn;
    }

    /** How many places of the running draw are dealt with. */
    public int drawingNumbered() {
        return drawingNumbered;
    }

    public long lastNumber() {
        return lastNumber;
    }

    public long calledUpTo() {
        return calledUpTo;
    }

    /** How many are in line without a number: in the lobby, or in a window that is not drawn yet. */
    public int undrawn() {
        return undrawn;
    }

    /** How many have a number and wait to be called. */
    public int waiting() {
        return waiting;
    }
}
