package org.bilheteria.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilheteria.bench.core.Broker;
import org.bilheteria.bench.core.Rounds;
import org.bilheteria.support.Ports;
import org.bilheteria.support.Sale;

/**
 * {@code bench/looking [ADMINISTRATORS] [ROUNDS]}: what it costs a sale when administrators look at it in the admin console. A
 * domain of Payara Server gets rounds of arrivals as {@link Core} sends them, with nobody looking and with all looking by
 * turns; what counts is the ratio.
 */
public final class Looking {

    private static final int WARMING_UP = 2;

    private Looking() {}

    @SuppressWarnings("try") // the broker is only kept open
    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        Path payara = Path.of(arguments[1]);
        int administrators = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 15;
        Path data = Files.createTempDirectory("bench-looking");
        int port = Ports.free();
        String url = "tcp://127.0.0.1:" + port;
        try (Broker broker = Broker.start(port, data.resolve("broker"));
                Domain domain = Domain.create(distribution, payara, data, Map.of("BILHETERIA_JMS_URL", url))) {
            Sale sale = domain.site().openSale(rounds * Rounds.SIZE);
            List<Administrator> people = new ArrayList<>();
            for (int i = 0; i < administrators; i++) {
                people.add(Administrator.signIn(domain.console(), Domain.PASSWORD));
            }
            try (Lookers lookers = new Lookers(people, sale)) {
                compare(new Rounds(domain.site(), sale, url), lookers, rounds);
            }
            domain.site().verifyJournal(distribution, sale);
        }
    }

    private static void compare(Rounds crowd, Lookers lookers, int rounds) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            boolean looking = round % 2 == 0;
            double rate = looking ? lookers.whileLooking(crowd::next) : crowd.next();
            say("round %d, %s: %,.0f/s%n", round, looking ? "looked at" : "alone", rate);
            rates.add(rate);
        }
        double[] looks = lookers.millis();
        say(
                "%d looks, the median took %.0f ms, the longest %.0f ms%n",
                looks.length, looks[looks.length / 2], looks[looks.length - 1]);
        say("looked at / alone: %.2f%n", median(ratios(rates)));
    }

    /** Each round that was looked at against the two beside it: rounds get slower as the journal grows. */
    private static List<Double> ratios(List<Double> rates) {
        List<Double> ratios = new ArrayList<>();
        for (int i = WARMING_UP + 1; i + 1 < rates.size(); i += 2) {
            ratios.add(2 * rates.get(i) / (rates.get(i - 1) + rates.get(i + 1)));
        }
        return ratios;
    }

    private static double median(List<Double> rates) {
        double[] sorted =
                rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
