package org.bilheteria.simulator.fault;

/**
 * Something that goes wrong with the next calls of an operation.
 *
 * @param operation see {@link Operation}; {@code *} for all calls
 * @param status what STATUS answers
 * @param millis how long DELAY waits before acting, LATE_ANSWER before answering
 * @param times how many calls it strikes
 */
public record Fault(String operation, Kind kind, int status, int millis, int times) {

    /** How it goes wrong. */
    public enum Kind {
        /** The connection is cut before anything was done; a notice is never sent. */
        DROP,
        /** All is done, and the answer is cut in the middle. */
        LOSE,
        /** All is done after a while. */
        DELAY,
        /** All is done, and the answer comes after a while. */
        LATE_ANSWER,
        /** Nothing is done, and another status is answered. */
        STATUS,
        /** Nothing is done, and a web page is answered with 200. */
        HTML,
        /** A notice tells of the last payments before it once more. */
        GROUP
    }

    Fault once() {
        return new Fault(operation, kind, status, millis, times - 1);
    }

    boolean concerns(String called) {
        return operation.equals("*") || operation.equals(called);
    }
}
