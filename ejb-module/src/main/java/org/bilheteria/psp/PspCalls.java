package org.bilheteria.psp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How the PSP has answered since this node started, for graphs and for who looks after it. Safe for many threads. */
@ApplicationScoped
public class PspCalls {

    private final Map<Kind, LongAdder> answers = new EnumMap<>(Kind.class);
    private final LongAdder tokenFailures = new LongAdder();
    private volatile @Nullable Duration ahead;

    public PspCalls() {
        for (Kind kind : Kind.values()) {
            answers.put(kind, new LongAdder());
        }
    }

    /** It answered with this status. */
    public void answered(int status) {
        count(
                switch (status / 100) {
                    case 2 -> Kind.DONE;
                    case 3 -> Kind.ELSEWHERE;
                    case 4 -> status == 429 ? Kind.BUSY : Kind.REFUSED;
                    default -> Kind.FAILED;
                });
    }

    /** It did not answer, or not in time. */
    public void silent() {
        count(Kind.NONE);
    }

    /** A token could not be had. */
    public void tokenFailed() {
        tokenFailures.increment();
    }

    /** The PSP's clock, as its answers carry it. */
    public void clock(Instant theirs, Clock ours) {
        ahead = Duration.between(ours.instant(), theirs);
    }

    /** How many answers of this kind there were. */
    public long number(Kind kind) {
        return counter(kind).sum();
    }

    public long tokenFailures() {
        return tokenFailures.sum();
    }

    /** By how much the PSP's clock is ahead of ours, to a second; empty until it has answered. */
    public Optional<Duration> clockAhead() {
        return Optional.ofNullable(ahead);
    }

    private void count(Kind kind) {
        counter(kind).increment();
    }

    private LongAdder counter(Kind kind) {
        return Objects.requireNonNull(answers.get(kind), kind.text());
    }

    /** Kinds of answers, as the metric's tag {@code answer} names them. */
    public enum Kind {
        DONE("2xx"),
        ELSEWHERE("3xx"),
        REFUSED("4xx"),
        BUSY("429"),
        FAILED("5xx"),
        /** No answer, or not in time. */
        NONE("none");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
