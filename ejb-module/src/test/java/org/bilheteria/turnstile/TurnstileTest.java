package org.bilheteria.turnstile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Instant T = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Turnstile turnstile = new Turnstile(() -> 2, () -> PATIENCE, 2);

    @Test
    void whoFindsRoomIsIn() {
        assertTrue(enter("a", 0, 0).admitted());
        assertTrue(enter("b", 0, 0).admitted());
        assertFalse(enter("c", 0, 0).admitted());
        assertEquals(2, turnstile.inside());
    }

    @Test
    void appointmentsComeOneAfterTheOtherByStamp() {
        fill();
        Turn third = enter("c", 2, 3);
        assertEquals(2, third.ahead());
        assertEquals(Duration.ofSeconds(1), third.after());
        Turn fourth = enter("d", 2.5, 3);
        assertEquals(3, fourth.ahead());
        assertEquals(Duration.ofSeconds(1), fourth.after());
        Turn fifth = enter("e", 2.9, 3);
        assertEquals(4, fifth.ahead());
        assertEquals(Duration.ofSeconds(2), fifth.after());
        // Whoever knocked before all of them is before all of them.
        assertEquals(2, enter("f", 1, 3).ahead());
    }

    @Test
    void roomIsKeptForOlderStampsThatAreExpected() {
        fill();
        enter("c", 1, 1);
        turnstile.leave(at(1.5));
        assertFalse(enter("newcomer", 1.6, 1.6).admitted());
        assertTrue(enter("c", 1, 2).admitted());
    }

    @Test
    void askingAgainQuicklyIsWorthNothing() {
        fill();
        enter("c", 1, 1);
        enter("d", 1.2, 1.2);
        turnstile.leave(at(1.5));
        assertFalse(enter("d", 1.2, 1.5).admitted());
        assertFalse(enter("d", 1.2, 1.6).admitted());
        assertTrue(enter("c", 1, 2).admitted());
    }

    @Test
    void aNewcomerIsInWhereRoomIsLeftBesideThoseExpected() {
        fill();
        enter("c", 1, 1);
        turnstile.leave(at(1.2));
        turnstile.leave(at(1.3));
        assertTrue(enter("newcomer", 1.6, 1.6).admitted());
        assertFalse(enter("another", 1.7, 1.7).admitted());
        assertTrue(enter("c", 1, 2).admitted());
    }

    @Test
    void whoDoesNotComeHasNoRoomKeptButStaysOutstanding() {
        fill();
        enter("gone", 1, 1);
        turnstile.leave(at(1.5));
        assertFalse(enter("newcomer", 2, 2).admitted());
        assertTrue(enter("newcomer", 2, 20).admitted());
        assertEquals(Optional.of(at(1)), turnstile.outstanding(at(20)).oldest());
        assertEquals(Outstanding.NONE, afterForgetting("newcomer", 61.1));
    }

    /** Found under a storm that took a loaded machine a minute and a half: whoever came when they were told was late all the same. */
    @Test
    void whoKeepsTheirAppointmentsIsWaitedForHoweverLongItTakes() {
        fill();
        enter("patient", 1, 1);
        double now = 2;
        while (now < 200) {
            Turn again = enter("patient", 1, now);
            assertFalse(again.admitted());
            now += again.after().toSeconds();
        }

        assertEquals(Optional.of(at(1)), turnstile.outstanding(at(now)).oldest());
        // And not for long once they stay away.
        assertEquals(1, turnstile.outstanding(at(now + 15)).count());
        assertEquals(Outstanding.NONE, turnstile.outstanding(at(now + 21)));
    }

    @Test
    void whoNeverComesBackIsWaitedForNoLongerThanPatience() {
        Turnstile hasty = new Turnstile(() -> 2, () -> Duration.ofSeconds(3), 2);
        hasty.enter("a", at(0), at(0));
        hasty.enter("b", at(0), at(0));
        assertFalse(hasty.enter("gone", at(1), at(1)).admitted());

        assertEquals(1, hasty.outstanding(at(4)).count());
        assertEquals(Outstanding.NONE, hasty.outstanding(at(4.1)));
    }

    @Test
    void whoeverComesTooEarlyPutsNothingOff() {
        for (int i = 0; i < 40; i++) {
            enter("other " + i, 0, 0);
        }
        Turn first = enter("hasty", 1, 1);
        double due = 1 + first.after().toSeconds();

        for (double now = 1.1; now < due - 0.6; now += 0.1) {
            Turn again = enter("hasty", 1, now);
            assertTrue(now + again.after().toSeconds() < due + 1, "the same appointment");
        }

        assertEquals(Outstanding.NONE, turnstile.outstanding(at(120)));
    }

    @Test
    void aStampOnceGivenCountsAlsoWhenItIsNotBrought() {
        fill();
        enter("c", 1, 1);
        turnstile.leave(at(3));
        Turn again = enter("c", 3.5, 3.5);
        assertTrue(again.admitted());
        assertEquals(at(1), again.stamp());
    }

    @Test
    void whoIsInStaysOutstandingUntilForgotten() {
        fill();
        enter("c", 1, 1);
        turnstile.leave(at(1.5));
        assertTrue(enter("c", 1, 2).admitted());
        assertEquals(1, turnstile.outstanding(at(2)).count());
        assertEquals(Outstanding.NONE, afterForgetting("c", 2));
    }

    @Test
    void whoIsSentBackFromWithinKeepsTheStamp() {
        fill();
        Turn back = turnstile.sendBack("a", at(0), at(1));
        turnstile.leave(at(1));
        assertEquals(at(0), back.stamp());
        assertEquals(Optional.of(at(0)), turnstile.outstanding(at(1)).oldest());
        assertTrue(enter("a", 0, 2).admitted());
    }

    private Outstanding afterForgetting(String key, double seconds) {
        turnstile.forget(key);
        return turnstile.outstanding(at(seconds));
    }

    private void fill() {
        enter("a", 0, 0);
        enter("b", 0, 0);
    }

    private Turn enter(String key, double stamp, double now) {
        return turnstile.enter(key, at(stamp), at(now));
    }

    private static Instant at(double seconds) {
        return T.plusMillis(Math.round(seconds * 1000));
    }
}
