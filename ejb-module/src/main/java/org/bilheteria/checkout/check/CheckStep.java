package org.bilheteria.checkout.check;

/**
 * One thing that was tried.
 *
 * @param what in plain words, such as "charge is made"
 * @param said what came of it, with the PSP's own words where it said no
 */
public record CheckStep(String what, Result result, String said) {

    /** How it went. */
    public enum Result {
        OK,
        FAILED,
        /** Not tried, and why. */
        LEFT_OUT
    }

    /** As a line for a terminal. */
    public String line() {
        String mark = switch (result) {
            case OK -> "ok      ";
            case FAILED -> "FAILED  ";
            case LEFT_OUT -> "left out";
        };
        return "%s  %-24s %s".formatted(mark, what, said);
    }
}
