package org.bilheteria.bench.front;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a crowd was told until it had what it asked for, or gave up. */
final class Told {

    private final List<Visit> visits;

    Told(List<Visit> visits) {
        this.visits = List.copyOf(visits);
    }

    int people() {
        return visits.size();
    }

    long granted() {
        return visits.stream().filter(Visit::granted).count();
    }

    /** People who were sent back at least once. */
    long sentBack() {
        return visits.stream().filter(visit -> !visit.told().isEmpty()).count();
    }

    /** From the first question to the last thing granted. */
    Duration took() {
        Instant first =
                visits.stream().map(Visit::askedAt).min(Instant::compareTo).orElse(Instant.EPOCH);
        return Duration.between(
                first,
                visits.stream()
                        .filter(Visit::granted)
                        .map(Visit::endedAt)
                        .max(Instant::compareTo)
                        .orElse(first));
    }

    /** How many people got nothing, by what they were told last. */
    Map<String, Long> refused() {
        return visits.stream()
                .filter(visit -> !visit.granted())
                .collect(Collectors.groupingBy(Visit::refusal, TreeMap::new, Collectors.counting()));
    }

    /** How often which code was told to somebody who was to come again. */
    Map<String, Long> codes() {
        return visits.stream()
                .flatMap(visit -> visit.told().stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }

    /** Who was granted something after somebody who had first asked clearly later. */
    Passed passed() {
        return Passed.among(visits.stream()
                .filter(Visit::granted)
                .map(visit -> new Passed.One(visit.askedAt(), visit.endedAt().toEpochMilli()))
                .toList());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "within %.1f s; %,d were sent back, %s; left with nothing: %s",
                took().toMillis() / 1e3,
                sentBack(),
                codes(),
                refused());
    }
}
