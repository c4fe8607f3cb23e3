package org.bilheteria.bench.front;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilheteria.bench.Server;
import org.bilheteria.support.Sale;

/** Rounds in which each kind of request has its turn on each number of connections, so that ratios are of one minute. */
final class Rates {

    static final List<Integer> CONNECTIONS = List.of(64, 256, 1_000);

    /** How many connections the load has that must not wait for answers. */
    private static final int MANY = 1_000;

    private static final double OF_PEAK = 0.8;

    /** More than any round was seen to reach, until one was measured. */
    private static final double FIRST_GUESS = 4_000;

    private static final int LOOKS = 4;
    private static final Duration A_LOOK = Duration.ofSeconds(2);

    private final Server server;
    private final Wrk wrk;
    private final Lines lines;
    private final Duration length;
    private final Path people;
    private final int buyers;
    private final Question board;
    private final Path nobody;
    private double arrivals = FIRST_GUESS;
    private Cpu quietest = new Cpu(Duration.ofDays(1), Duration.ofDays(1));
    private Cpu idle = new Cpu(Duration.ZERO, Duration.ZERO);

    /**
     * @param people of whom each has a place already
     * @param buyers how many they are
     * @param nobody a file with one who is not signed in
     */
    Rates(Server server, Wrk wrk, Duration length, Path people, int buyers, Path nobody, Sale sale) {
        this.server = server;
        this.wrk = wrk;
        this.lines = new Lines(server.site(), buyers);
        this.length = length;
        this.people = people;
        this.buyers = buyers;
        this.nobody = nobody;
        this.board = Question.anonymous(nobody, sale.path() + "/board");
    }

    List<List<Sample>> rounds(int count) throws IOException, InterruptedException {
        for (Ask ask : Ask.values()) {
            say("warming up", measure(ask, 256, 0));
        }
        List<List<Sample>> rounds = new ArrayList<>();
        for (int round = 1; round <= count; round++) {
            rounds.add(round("round " + round));
        }
        return rounds;
    }

    private List<Sample> round(String name) throws IOException, InterruptedException {
        idle = idle();
        List<Sample> samples = new ArrayList<>();
        for (int connections : CONNECTIONS) {
            for (Ask ask : Ask.values()) {
                samples.add(say(name, measure(ask, connections, 0)));
            }
        }
        for (Ask ask : Ask.values()) {
            double peak = samples.stream()
                    .filter(sample -> sample.ask() == ask && sample.due() == 0)
                    .mapToDouble(sample -> sample.load().rate())
                    .max()
                    .orElseThrow();
            samples.add(say(name, measure(ask, MANY, OF_PEAK * peak)));
        }
        return samples;
    }

    /** What the server spends on nothing, by the quietest moments so far: others are still busy with what was asked before. */
    private Cpu idle() throws InterruptedException {
        Cpu nothing = new Cpu(Duration.ZERO, Duration.ZERO);
        Cpu least = quietest;
        for (int i = 0; i < LOOKS; i++) {
            Cpu before = Cpu.now(server);
            Thread.sleep(A_LOOK.toMillis());
            Cpu now = Cpu.now(server).since(before, nothing, A_LOOK).each(A_LOOK.toSeconds());
            least = least.server().compareTo(now.server()) < 0 ? least : now;
        }
        quietest = least;
        return least;
    }

    private Sample measure(Ask ask, int connections, double due) throws IOException, InterruptedException {
        return ask == Ask.ARRIVAL ? arrivals(connections, due) : answers(ask, connections, due);
    }

    private Sample answers(Ask ask, int connections, double due) throws IOException, InterruptedException {
        Instant start = Instant.now();
        Cpu before = Cpu.now(server);
        Load load = load(question(ask), connections, due);
        Cpu spent = Cpu.now(server).since(before, idle, Duration.between(start, Instant.now()));
        return new Sample(ask, connections, due, load, spent.each(load.answered()));
    }

    private Question question(Ask ask) {
        return switch (ask) {
            case PLAIN -> Question.anonymous(nobody, "/.well-known/jwks.json");
            case BOARD -> board;
            case PLACE -> Question.bearer("GET", people, List.of("/api/places/{place}"));
            case ARRIVAL -> throw new IllegalArgumentException("Each has its own sales");
        };
    }

    private Sample arrivals(int connections, double due) throws IOException, InterruptedException {
        double most = 2 * (due == 0 ? arrivals : due) * length.toSeconds() + MANY;
        List<Sale> sales = lines.open((int) Math.ceil(most / buyers));
        List<String> targets = sales.stream()
                .map(sale -> sale.path() + "/places {\"sector\":\"" + sale.sector() + "\",\"full\":1}")
                .toList();
        Instant start = Instant.now();
        Cpu before = Cpu.now(server);
        Load load = load(Question.bearer("POST", people, targets), connections, due);
        if (load.asked() > (long) sales.size() * buyers) {
            throw new IOException("Some entered twice: more arrive in a round than " + most + "; give more --buyers");
        }
        long held = lines.awaitHeld(sales, load.granted());
        Cpu spent = Cpu.now(server).since(before, idle, Duration.between(start, Instant.now()));
        arrivals = load.rate();
        return new Sample(Ask.ARRIVAL, connections, due, load, spent.each(held));
    }

    private Load load(Question question, int connections, double due) throws IOException, InterruptedException {
        return due == 0 ? wrk.closed(question, connections, length) : wrk.open(question, connections, length, due);
    }

    private static Sample say(String round, Sample sample) {
        Load load = sample.load();
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %,d connections%s: %,.0f/s, p99 %,d ms, %,d us each; %,d refused, %,d lost, %,d behind%n",
                round,
                sample.ask(),
                sample.connections(),
                sample.due() == 0 ? "" : String.format(Locale.ROOT, ", %,.0f/s due", sample.due()),
                load.rate(),
                load.p99().toMillis(),
                sample.cpu().server().toNanos() / 1_000,
                load.refused(),
                load.lost(),
                load.behind());
        return sample;
    }
}
