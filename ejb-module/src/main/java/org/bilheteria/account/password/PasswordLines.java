package org.bilheteria.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Settings;
import org.bilheteria.turnstile.Turn;
import org.bilheteria.turnstile.Turnstile;

/**
 * The lines for what needs a password hashed. As many as may wait on a thread are let in by age of stamp and computed a few at
 * once; the others get an appointment. Sign-ins and sign-ups have a line each.
 */
@ApplicationScoped
public class PasswordLines {

    private static final int KEY_BYTES = 32;

    /** Longer than those who are in ever need; after it they are sent back as the others are. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Known by their keys at once; beyond nobody's place is kept, so that no flood fills the memory. */
    private static final int MOST_OUTSIDE = 20_000;

    /** Nobody is told to wait longer: the pace may rise meanwhile, and room must not be idle. By how many ask so a second. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int ASK_A_SECOND = 200;

    /** Until it is seen how fast it goes: 40 ms a hash, and every fourth for a sign-up. */
    private static final double SIGN_INS_EXPECTED = 25;

    private static final double SIGN_UPS_EXPECTED = 8;
    private static final int SHARE_OF_SIGN_UPS = 4;

    private final byte[] secret = new byte[KEY_BYTES];
    private final AtomicLong sentBack = new AtomicLong();
    private HashingRooms rooms;
    private Turnstile signIns;
    private Turnstile signUps;
    private Clock clock;

    /** For the container's proxies. */
    protected PasswordLines() {}

    @Inject
    public PasswordLines(Settings settings, Clock clock) {
        this.clock = clock;
        int atOnce = settings.passwordConcurrency();
        rooms = new HashingRooms(atOnce);
        new SecureRandom().nextBytes(secret);
        double cheaper = Math.max(1, (double) HashCost.ROUNDS / settings.passwordIterations());
        signIns = new Turnstile(() -> room(settings), settings::patience, SIGN_INS_EXPECTED * atOnce * cheaper);
        signUps = new Turnstile(
                () -> Math.max(1, room(settings) / SHARE_OF_SIGN_UPS),
                settings::patience,
                SIGN_UPS_EXPECTED * atOnce * cheaper);
    }

    /** Each of them holds a thread of those that serve requests. */
    private static int room(Settings settings) {
        return settings.atLeast("password.waiting", 64, 1);
    }

    /**
     * By what somebody who was sent back is known again: whoever types the same. Nobody takes the place of a person whose e-mail they
     * know.
     */
    public String key(String email, String password) {
        byte[] typed = (email + "\n" + password).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.hmacSha256(secret, typed));
    }

    /**
     * Lets somebody in.
     *
     * @param key of {@link #key}
     * @param stamp by which they wait
     * @throws SignInBusy with an appointment when there is no room now
     */
    public Admitted enter(PasswordLine line, String key, Instant stamp) {
        Turnstile turnstile = turnstile(line);
        Instant now = clock.instant();
        int outside = turnstile.outstanding(now).count();
        if (outside >= MOST_OUTSIDE && !turnstile.sentBack(key)) {
            throw busy(outside, Duration.ofHours(1));
        }
        Turn turn = turnstile.enter(key, stamp, now);
        if (!turn.admitted()) {
            throw busy(turn.ahead(), turn.after());
        }
        return new Admitted(line, key, turn.stamp());
    }

    /** Whether nobody waits: time for what nobody waits for. */
    public boolean idle() {
        return rooms.idle() && signIns.outstanding(clock.instant()).count() == 0;
    }

    /** How many were let in and are not done. */
    public int inside(PasswordLine line) {
        return turnstile(line).inside();
    }

    /** How many are expected back. */
    public int outside(PasswordLine line) {
        return turnstile(line).outstanding(clock.instant()).count();
    }

    /** How often somebody was sent back since the start. */
    public long sentBack() {
        return sentBack.get();
    }

    private Turnstile turnstile(PasswordLine line) {
        return line == PasswordLine.SIGN_IN ? signIns : signUps;
    }

    private SignInBusy busy(int ahead, Duration after) {
        sentBack.incrementAndGet();
        Duration longest = LONGEST.plusSeconds(ahead / ASK_A_SECOND);
        return new SignInBusy(
                "Too many are signing in at this moment", ahead, after.compareTo(longest) < 0 ? after : longest);
    }

    /** Somebody who was let in; to be closed when they are done. */
    public final class Admitted implements AutoCloseable {

        private final PasswordLine line;
        private final String key;
        private final Instant stamp;
        private boolean expected;

        private Admitted(PasswordLine line, String key, Instant stamp) {
            this.line = line;
            this.key = key;
            this.stamp = stamp;
        }

        /** Waits for a room and computes there. @throws SignInBusy with an appointment when none gets free for long */
        public <T> T compute(Supplier<T> hash) {
            if (!rooms.enter(line, stamp, PATIENCE)) {
                Turn turn = turnstile(line).sendBack(key, stamp, clock.instant());
                expected = true;
                throw busy(turn.ahead(), turn.after());
            }
            try {
                return hash.get();
            } finally {
                rooms.leave();
            }
        }

        @Override
        public void close() {
            if (!expected) {
                turnstile(line).forget(key);
            }
            turnstile(line).leave(clock.instant());
        }
    }
}
