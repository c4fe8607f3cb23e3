package org.bilheteria.bench.front;

import java.time.Duration;
import java.util.stream.Stream;
import org.bilheteria.bench.Server;

/** Processor time spent so far by the server, and by all PostgreSQL of this machine if that is the database. */
record Cpu(Duration server, Duration database) {

    private static final Duration A_LOOK = Duration.ofSeconds(3);

    /** Less of it in a look is what an idle server spends. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final String URL = System.getenv().getOrDefault("BILHETERIA_DB_URL", "");

    static Cpu now(Server server) {
        return new Cpu(
                server.cpu(), postgres() ? total(ProcessHandle.allProcesses().filter(Cpu::ofPostgres)) : Duration.ZERO);
    }

    /** Waits until the server is done with what was asked before. */
    static void awaitQuiet(Server server) throws InterruptedException {
        Duration before = server.cpu();
        Duration spent = QUIET;
        while (spent.compareTo(QUIET) >= 0) {
            Thread.sleep(A_LOOK.toMillis());
            Duration now = server.cpu();
            spent = now.minus(before);
            before = now;
        }
    }

    /** Whether the servers of this run have PostgreSQL for their database. */
    static boolean postgres() {
        return URL.startsWith("jdbc:postgresql:");
    }

    private static boolean ofPostgres(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().or(info::commandLine).orElse("").contains("postgres");
    }

    private static Duration total(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What was spent since, less what an idle server spends in that time. @param idle in a second */
    Cpu since(Cpu before, Cpu idle, Duration passed) {
        double seconds = passed.toNanos() / 1e9;
        return new Cpu(
                server.minus(before.server).minus(times(idle.server, seconds)),
                database.minus(before.database).minus(times(idle.database, seconds)));
    }

    /** The share of one of so many. */
    Cpu each(double count) {
        return new Cpu(times(server, 1 / count), times(database, 1 / count));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
