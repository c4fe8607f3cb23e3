package org.bilheteria.bench.fairness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.bench.Server;
import org.bilheteria.support.Ports;

/**
 * {@code bench/fairness [--seed N] [--visitors N] [--within PT3M] [--runs N] [--settle PT12S]}: starts the distribution with its
 * door, sends crowds of which half have a bad connection, and prints who was served before whom.
 */
public final class Fairness {

    private Fairness() {}

    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        Map<String, String> options = options(List.of(arguments).subList(1, arguments.length));
        Plan plan = new Plan(
                Long.parseLong(options.getOrDefault("--seed", "1")),
                Integer.parseInt(options.getOrDefault("--visitors", "6000")),
                Duration.parse(options.getOrDefault("--within", "PT3M")));
        int runs = Integer.parseInt(options.getOrDefault("--runs", "1"));
        int doorPort = Ports.free();
        Map<String, String> environment = new HashMap<>(Map.of(
                "BILHETERIA_DOOR_PORT",
                Integer.toString(doorPort),
                "BILHETERIA_DEMO",
                "false",
                "BILHETERIA_PSP_SIMULATOR_ENABLED",
                "true",
                "BILHETERIA_ACCOUNT_CONFIRM_MAILBOX",
                "false",
                // Thousands sign up here: what is measured is not how long a hash takes.
                "BILHETERIA_PASSWORD_ITERATIONS",
                "1024"));
        if (options.containsKey("--settle")) {
            environment.put("BILHETERIA_LINE_SETTLE", options.get("--settle"));
        }
        Path data = Files.createTempDirectory("bench-fairness");
        try (Server server = Server.start(distribution, data, Ports.free(), environment)) {
            Result result = new Result();
            Run run = new Run(server.site(), doorPort);
            for (int i = 0; i < runs; i++, plan = plan.next()) {
                Run.Crowd crowd = run.send(plan);
                result.add(crowd.arrived(), plan.seed());
                System.out.println("seed " + plan.seed());
                server.site().verifyJournal(distribution, crowd.sale());
            }
            result.print(System.out);
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }
}
