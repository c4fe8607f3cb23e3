package org.bilheteria.bench.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.support.Installed;
import org.bilheteria.support.Ports;

/** The script that is in every tutorial: is one left, who takes it; each answer only after the disk has it. */
final class Redis implements Contestant {

    private static final Installed SERVER = new Installed("redis-server", List.of("redis-server"));
    private static final String STOCK = "1000000000";
    private static final int ASKS = 100_000;
    private static final String TAKE = "if redis.call('DECR', 'stock') >= 0 then"
            + " redis.call('HSET', 'hold', redis.call('INCR', 'holds'), ARGV[1]) return 1 end return 0";
    private static final Pattern A_SECOND = Pattern.compile("\"([0-9.]+)\"");

    private final Process process;
    private final Path server;
    private final String port;
    private int rounds;

    private Redis(Process process, Path server, String port) {
        this.process = process;
        this.server = server;
        this.port = port;
    }

    static Redis start(Path folder) throws IOException, InterruptedException {
        Path server = SERVER.path();
        String port = Integer.toString(Ports.free());
        Process process = new ProcessBuilder(
                        server.toString(),
                        "--port",
                        port,
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "always",
                        "--save",
                        "")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Redis redis = new Redis(process, server, port);
        while (!redis.answers()) {
            if (!process.isAlive()) {
                throw new IOException("Redis did not start, see " + folder.resolve("redis.log"));
            }
            Thread.sleep(100);
        }
        redis.ask("set", "stock", STOCK);
        return redis;
    }

    private boolean answers() throws InterruptedException {
        try {
            return ask("ping").equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private String ask(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(server.resolveSibling("redis-cli").toString(), "-p", port));
        command.addAll(List.of(words));
        return Told.by(command).strip();
    }

    @Override
    public String name() {
        return "Redis, script, `appendfsync always`, 50 connections";
    }

    @Override
    public double round() throws IOException, InterruptedException {
        rounds++;
        String said = Told.by(List.of(
                server.resolveSibling("redis-benchmark").toString(),
                "-p",
                port,
                "-c",
                "50",
                "-n",
                Integer.toString(ASKS),
                "--csv",
                "eval",
                TAKE,
                "0",
                "buyer"));
        String last = said.strip().lines().reduce("", (before, line) -> line);
        // The first word of the line is what was asked, and has quotes of its own.
        Matcher figure = A_SECOND.matcher(last.substring(last.indexOf("\",\"") + 2));
        if (!figure.find()) {
            throw new IOException("redis-benchmark says: " + said);
        }
        return Double.parseDouble(figure.group(1));
    }

    @Override
    public void check() throws IOException, InterruptedException {
        String held = ask("hlen", "hold");
        if (!held.equals(Integer.toString(rounds * ASKS))) {
            throw new IllegalStateException("Redis holds " + held + " tickets after " + rounds + " rounds of " + ASKS);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
