package org.bilheteria.boxoffice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilheteria.line.Place;
import org.bilheteria.line.Wanted;

/** What the rules of a sector's sale ask of storage, within the running transaction. */
public interface SectorRecords {

    Optional<Place> place(String id);

    Optional<Hold> hold(String place);

    void add(Place place);

    void add(Hold hold);

    /** All places these buyers have or had in any line of the performance. */
    List<Place> ofBuyers(Collection<Long> buyers, int performance);

    /** Ids of all places that arrived in a window, those that ended since as well. */
    List<String> window(long window);

    /** The smallest window above {@code above} in which somebody is still without a number. */
    Optional<Long> nextWindow(long above);

    /** These places. */
    List<Place> places(List<String> ids);

    /**
     * Waiting places with a number above {@code above}, in number order, at most {@code most}: those that were never passed
     * over, and those that might fit {@code available} tickets, {@code halfAvailable} of them at half price.
     */
    List<Place> waiting(long above, int available, int halfAvailable, int most);

    /** Places still in line, numbered or not, at most {@code most}. */
    List<Place> inLine(int most);

    /** What all who are in line want together, numbered or not. */
    Wanted wanted();

    List<Hold> activeHolds();

    /** Writes what has become of places so far: what is asked for is looked for among what was written. */
    void flush();

    /** A place ended because the show was cancelled. */
    void cancelled(Place place);
}
