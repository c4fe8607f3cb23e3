package org.bilheteria.bench.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilheteria.support.Postgres;

/**
 * {@code bench/run [ROUNDS]}: the core on PostgreSQL and on H2 against Redis and against rows of PostgreSQL, one after the other
 * within each round, so that a machine that is busy is busy for all. Then looks whether what was held is held once, and prints
 * medians and their ratios. Ours do more for each: they are stamped, drawn, numbered and written to the journal.
 */
public final class Contest {

    /** Of each the first round is the compiler's. */
    private static final int WARM_UP = 1;

    private Contest() {}

    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        int rounds = (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5) + WARM_UP;
        Path folder = Files.createTempDirectory("bench-run");
        Files.createDirectories(folder.resolve("redis"));
        try (Postgres postgres = Postgres.start();
                Redis redis = Redis.start(folder.resolve("redis"));
                Rows hot = Rows.hot(postgres, folder);
                Rows together = Rows.together(postgres, folder);
                OurCore onPostgres = core("PostgreSQL", distribution, folder, postgres.settings(), rounds);
                OurCore onH2 = core("H2", distribution, folder, Map.of(), rounds)) {
            List<Contestant> all = List.of(redis, hot, together, onPostgres, onH2);
            System.out.println(table(run(all, rounds)));
            System.out.printf(
                    Locale.ROOT,
                    "%nProcessor time of the server a held arrival: on PostgreSQL %.0f us, on H2 (database included) %.0f us%n",
                    onPostgres.processor(),
                    onH2.processor());
        }
    }

    private static OurCore core(
            String database, Path distribution, Path folder, Map<String, String> settings, int rounds)
            throws Exception {
        Path own = Files.createDirectories(folder.resolve(database));
        return OurCore.start("our core on " + database, distribution, own, settings, rounds);
    }

    private static List<Result> run(List<Contestant> all, int rounds) throws Exception {
        List<Result> results =
                all.stream().map(each -> new Result(each, new ArrayList<>())).toList();
        for (int round = 1; round <= rounds; round++) {
            for (Result each : results) {
                double rate = each.contestant.round();
                System.err.printf(Locale.ROOT, "round %d: %s: %,.0f/s%n", round, each.contestant.name(), rate);
                if (round > WARM_UP) {
                    each.figures.add(rate);
                }
            }
        }
        for (Contestant each : all) {
            each.check();
        }
        return results;
    }

    private static String table(List<Result> results) {
        double redis = results.get(0).median();
        double hotRow = results.get(1).median();
        StringBuilder table = new StringBuilder("| | held a second | of Redis | of the hot row |\n|---|---|---|---|\n");
        for (Result each : results) {
            double rate = each.median();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %.1f |%n",
                    each.contestant.name(),
                    rate,
                    rate / redis,
                    rate / hotRow));
        }
        return table.toString();
    }

    /** What one of them reached, round after round. */
    private record Result(Contestant contestant, List<Double> figures) {

        double median() {
            List<Double> sorted = figures.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }
}
