package org.bilheteria.web.outflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Those who read at the same time, and the room there is for them. Who comes when it is full is let in all the same if somebody
 * takes so little that their place is better used. Safe for many threads.
 */
final class Readers {

    /** Bytes a second: who takes less makes room when others come. */
    private static final int UNHURRIED = 16_384;

    private static final Duration SOONEST = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofSeconds(60);

    /** How far apart those who are sent back are told to come again. */
    private static final Duration STEP = Duration.ofMillis(200);

    private final Set<Reading> reading = new LinkedHashSet<>();
    private Instant lastAppointment = Instant.EPOCH;

    /**
     * Lets somebody in.
     *
     * @param room for all of them
     * @param share of it that readers of one address may have
     * @return how long to wait before asking again, when there is no room; nothing when they are in
     */
    Optional<Duration> enter(Reading newcomer, long room, long share, Instant now) {
        Predicate<Reading> neighbour = each -> each.address().equals(newcomer.address());
        if (makeRoom(newcomer, share, neighbour) && makeRoom(newcomer, room, each -> true)) {
            return Optional.empty();
        }
        leave(newcomer);
        return Optional.of(appointment(now));
    }

    /** Enters them among these, if there is room or somebody makes some. */
    private boolean makeRoom(Reading newcomer, long room, Predicate<Reading> among) {
        while (!enterIfFits(newcomer, room, among)) {
            // Outside of the lock: a connection is closed, and whoever is told so may leave.
            if (slowest(among).filter(Reading::cut).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private synchronized boolean enterIfFits(Reading newcomer, long room, Predicate<Reading> among) {
        long others = reading.stream()
                .filter(among)
                .filter(each -> each != newcomer)
                .mapToLong(Reading::size)
                .sum();
        return others + newcomer.size() <= room && (reading.add(newcomer) || reading.contains(newcomer));
    }

    private synchronized Optional<Reading> slowest(Predicate<Reading> among) {
        return reading.stream()
                .filter(among)
                .filter(each -> each.pace().rate() < UNHURRIED)
                .min(Comparator.comparingLong(each -> each.pace().rate()));
    }

    synchronized void leave(Reading gone) {
        reading.remove(gone);
    }

    /** Cuts off who takes less than this many bytes a second for too long; to be called once a second. */
    void look(Instant now, int least) {
        all().forEach(each -> {
            each.pace().look(now, least);
            if (!each.pace().tooSlow() || !each.cut()) {
                each.goOn();
            }
        });
    }

    synchronized List<Reading> all() {
        return List.copyOf(reading);
    }

    /** One after the other, so that those who are sent back together don't come back together. */
    private synchronized Duration appointment(Instant now) {
        Instant earliest = now.plus(SOONEST);
        Instant next = lastAppointment.plus(STEP);
        Instant latest = now.plus(LATEST);
        Instant appointment = next.isBefore(earliest) ? earliest : next.isAfter(latest) ? latest : next;
        lastAppointment = appointment;
        return Duration.between(now, appointment);
    }
}
