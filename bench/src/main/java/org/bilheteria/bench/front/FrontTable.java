package org.bilheteria.bench.front;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a run found, as {@code docs/measurements.md} has it. Every figure is the median over the rounds. */
final class FrontTable {

    private final StringBuilder text = new StringBuilder();

    void say(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    void rates(List<List<Sample>> rounds) {
        say(
                "| | connections | a second | of the plain answer | p50 / p99 / p99.9, ms | server%s, us each |",
                Cpu.postgres() ? " + PostgreSQL" : "");
        say("|---|---|---|---|---|---|");
        for (int i = 0; i < rounds.get(0).size(); i++) {
            row(i, rounds);
        }
        say("");
        double[] byConnections = Rates.CONNECTIONS.stream()
                .mapToDouble(connections -> median(rounds, round -> rate(round, Ask.ARRIVAL, connections)))
                .toArray();
        say(
                "`POST places` at 1,000 connections is %.2f of the best of the three.",
                byConnections[2] / Math.max(byConnections[0], Math.max(byConnections[1], byConnections[2])));
        say("");
    }

    private void row(int index, List<List<Sample>> rounds) {
        Sample first = rounds.get(0).get(index);
        boolean open = first.due() > 0;
        say(
                "| %s%s | %,d | %s | %s | %s / %s / %s | %s |",
                first.ask().label(),
                open ? ", 80 % of its peak due" : "",
                first.connections(),
                open
                        ? String.format(
                                Locale.ROOT,
                                "%,.0f of %,.0f",
                                median(rounds, round -> round.get(index).load().rate()),
                                median(rounds, round -> round.get(index).due()))
                        : count(median(rounds, round -> round.get(index).load().rate())),
                open
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.2f",
                                median(
                                        rounds,
                                        round -> round.get(index).load().rate()
                                                / rate(round, Ask.PLAIN, first.connections()))),
                count(median(rounds, round -> millis(round.get(index).load().p50()))),
                count(median(rounds, round -> millis(round.get(index).load().p99()))),
                count(median(rounds, round -> millis(round.get(index).load().p999()))),
                micros(rounds, index));
    }

    private static String micros(List<List<Sample>> rounds, int index) {
        String server =
                count(median(rounds, round -> micros(round.get(index).cpu().server())));
        String database =
                count(median(rounds, round -> micros(round.get(index).cpu().database())));
        return Cpu.postgres() ? server + " + " + database : server;
    }

    void signIns(SigningIn.ByPassword password, SigningIn.BySession session) {
        Told told = password.told();
        double seconds = Math.max(0.001, told.took().toMillis() / 1e3);
        say(
                "| signing in | a second | server%s, ms each | got in | told to come again | refused to the end | passed |",
                Cpu.postgres() ? " + PostgreSQL" : "");
        say("|---|---|---|---|---|---|---|");
        say(
                "| by password, %,d people behind one address within two seconds | %.1f | %s | %,d in %.1f s | %s | %s | %.1f %% |",
                password.people(),
                told.granted() / seconds,
                millisEach(password.each()),
                told.granted(),
                seconds,
                told.codes(),
                told.refused(),
                100 * told.passed().share());
        say(
                "| by a kept session, 64 connections | %s | %s | all but %,d | | | |",
                count(session.load().rate()),
                millisEach(session.each()),
                session.load().refused() + session.load().lost());
        say("");
    }

    void passkeys(List<SigningIn.ByPasskey> rounds) {
        say(
                "| signing in by passkey | a second | server%s, ms each challenge | ms each sign-in | a second for each core in use | refused |",
                Cpu.postgres() ? " + PostgreSQL" : "");
        say("|---|---|---|---|---|---|");
        // The one in the middle, by what it cost.
        List<SigningIn.ByPasskey> byCost = rounds.stream()
                .sorted(Comparator.comparing(SigningIn.ByPasskey::whole))
                .toList();
        SigningIn.ByPasskey passkey = byCost.get(byCost.size() / 2);
        Told told = passkey.told();
        say(
                "| %,d people, each a connection | %,.0f | %s | %s | %,.0f | %s |",
                passkey.people(),
                told.granted() / Math.max(0.001, told.took().toMillis() / 1e3),
                millisEach(passkey.challenge()),
                millisEach(passkey.each()),
                1e6 / micros(passkey.whole()),
                told.refused());
        say("");
    }

    void storm(int room, Storm.Result storm) {
        Told told = storm.told();
        say(
                "| a storm | acknowledged | sent back | told to come again | late | pairs a second or more apart | of them passed |");
        say("|---|---|---|---|---|---|---|");
        say(
                "| %,d signed-in buyers within a second, room for %,d | %,d in %.1f s | %,d | %s | %,d | %,d | %,d, %.1f %% |",
                storm.buyers(),
                room,
                storm.acknowledged().size(),
                told.took().toMillis() / 1e3,
                storm.sentBack(),
                told.codes(),
                storm.late(),
                storm.apart(),
                storm.passed(),
                storm.apart() == 0 ? 0.0 : 100.0 * storm.passed() / storm.apart());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String millisEach(Cpu each) {
        String server = String.format(Locale.ROOT, "%.2f", micros(each.server()) / 1e3);
        return Cpu.postgres() ? server + String.format(Locale.ROOT, " + %.2f", micros(each.database()) / 1e3) : server;
    }

    private static double rate(List<Sample> round, Ask ask, int connections) {
        return round.stream()
                .filter(sample -> sample.ask() == ask && sample.connections() == connections && sample.due() == 0)
                .mapToDouble(sample -> sample.load().rate())
                .findFirst()
                .orElseThrow();
    }

    private static double median(List<List<Sample>> rounds, ToDoubleFunction<List<Sample>> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }
}
