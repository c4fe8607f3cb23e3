package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.wire.Problem;

/** Too many calls: sent away with the seconds to wait. Safe for many threads. */
final class Crowds implements Doorkeeper {

    private static final int EVERY = 5;
    private static final long BUSY_SECONDS = 2;
    private static final int A_MINUTE = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Manners manners;
    private final Clock clock;
    private final Deque<Instant> served = new ArrayDeque<>();
    private long calls;

    Crowds(Manners manners, Clock clock) {
        this.manners = manners;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Response> stop(Call call) {
        if (manners.has(Manner.BUSY) && ++calls % EVERY == 0) {
            return Optional.of(later(BUSY_SECONDS));
        }
        return manners.has(Manner.CALLS_120_A_MINUTE) ? budget() : Optional.empty();
    }

    /** Those sent away are not counted, or who asks again and again would never be served. */
    private Optional<Response> budget() {
        Instant now = clock.instant();
        while (!served.isEmpty() && !served.peekFirst().plus(MINUTE).isAfter(now)) {
            served.removeFirst();
        }
        if (served.size() < A_MINUTE) {
            served.addLast(now);
            return Optional.empty();
        }
        Duration rest = Duration.between(now, served.getFirst().plus(MINUTE));
        return Optional.of(later(rest.plusMillis(999).toSeconds()));
    }

    private static Response later(long seconds) {
        PixRefusal busy = new PixRefusal(ErrorType.CHAMADAS_DEMAIS, "Espere " + seconds + " s.");
        return Response.fromResponse(Problem.of(busy))
                .header("Retry-After", seconds)
                .build();
    }
}
