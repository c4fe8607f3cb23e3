package org.bilheteria.crowd.buyer;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The crowd's accounts: who is at which stage, what went wrong how often, how long acknowledgements took. */
public final class Tally {

    private final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
    private final Map<String, Integer> errors = new TreeMap<>();
    private final Latencies fast = new Latencies();
    private final Latencies slow = new Latencies();
    private int acknowledged;
    private int doubled;
    private long moves;

    /** A new buyer stands outside. */
    void joined() {
        stages.merge(Stage.OUTSIDE, 1, Integer::sum);
    }

    void moved(Stage from, Stage to) {
        stages.merge(from, -1, Integer::sum);
        stages.merge(to, 1, Integer::sum);
        moves++;
    }

    void error(String code) {
        errors.merge(code, 1, Integer::sum);
    }

    void acknowledged() {
        acknowledged++;
    }

    /** A buyer was given a second place in the same line: what must never happen. */
    void doubled() {
        doubled++;
    }

    public Latencies latencies(boolean ofSlow) {
        return ofSlow ? slow : fast;
    }

    public int at(Stage stage) {
        return stages.getOrDefault(stage, 0);
    }

    public int ended() {
        return stages.entrySet().stream()
                .filter(entry -> entry.getKey().ended())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int busy() {
        return stages.entrySet().stream()
                .filter(entry -> entry.getKey().busy())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Changes of stage so far: the same twice means that nothing moved between. */
    public long moves() {
        return moves;
    }

    public int acknowledgements() {
        return acknowledged;
    }

    public int doubles() {
        return doubled;
    }

    public int errorCount() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<String, Integer> errors() {
        return Map.copyOf(errors);
    }
}
