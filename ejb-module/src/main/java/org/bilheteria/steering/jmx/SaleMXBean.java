package org.bilheteria.steering.jmx;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The sale of one performance on this node: what is going on, and the levers. An act that can't be done now throws {@link
 * IllegalStateException}, one that makes no sense {@link IllegalArgumentException}, both with a sentence for the reader, and
 * nothing is changed. Each lever's {@code actor} is who the audit log will name, such as {@code console admin}.
 */
public interface SaleMXBean {

    /** The name of a performance's bean. */
    static ObjectName name(int performance) {
        try {
            return new ObjectName("org.bilheteria:type=Sale,performance=" + performance);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    int getPerformance();

    String getTitle();

    /** ANNOUNCED, LOBBY, OPEN, PAUSED, SOLD_OUT or CLOSED. */
    String getPhase();

    /** ORGANISER or PSP_AWAY while PAUSED; else empty. */
    String getPausedFor();

    /** What those who wait are told; empty for nothing. */
    String getMessage();

    /** The limit, per second and sector; 0 for none. */
    int getCallsPerSecond();

    /** Per second, of the last ten seconds. */
    double getArrivalRate();

    /** Numbers called per second, of the last ten seconds. */
    double getCallRate();

    /** Whether the payment provider answered when it was asked last. */
    boolean isPspAnswering();

    /** Messages that wait in the broker, as of at most five seconds ago; -1 when it does not tell. */
    long getBrokerDepth();

    SectorFigures[] getSectors();

    /** The last ten minutes, the oldest first. */
    Moment[] getMoments();

    /** Opens the sale now, if it has not opened yet. */
    void open(String actor);

    /** Stops all clocks: nobody is called and no hold ends. */
    void pause(String actor);

    /** Starts the clocks; every deadline moves by the pause. */
    void resume(String actor);

    /** Ends the sale for good: who holds may still pay, who waits is turned away. */
    void close(String actor);

    /** @param calls per second and sector; 0 for as many as there is stock */
    void limitCalls(int calls, String actor);

    /** @param capacity tickets of that sector; never less than are held and sold */
    void resize(int sector, int capacity, String actor);

    /** @param message what those who wait are told, at most 500 characters; empty for nothing */
    void tell(String message, String actor);
}
