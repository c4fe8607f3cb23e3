package org.bilheteria.bench.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.support.Postgres;

/** A row of PostgreSQL that says how many are left, and a row for each who takes one; by {@code pgbench}. */
final class Rows implements Contestant {

    private static final Pattern A_SECOND = Pattern.compile("tps = ([0-9.]+)");
    private static final String SECONDS = "5";

    private final Postgres postgres;
    private final String name;
    private final String table;
    private final Path script;
    private final int each;
    private final int connections;

    private Rows(Postgres postgres, String name, String table, Path script, int each, int connections) {
        this.postgres = postgres;
        this.name = name;
        this.table = table;
        this.script = script;
        this.each = each;
        this.connections = connections;
    }

    /** One transaction for each who comes. */
    static Rows hot(Postgres postgres, Path folder) throws IOException, InterruptedException {
        return of(postgres, folder, "rival.hot", "PostgreSQL, hot row, 50 connections", 1, 50);
    }

    /** 256 in one statement. */
    static Rows together(Postgres postgres, Path folder) throws IOException, InterruptedException {
        return of(postgres, folder, "rival.together", "PostgreSQL, 256 in one statement", 256, 1);
    }

    private static Rows of(Postgres postgres, Path folder, String table, String name, int each, int connections)
            throws IOException, InterruptedException {
        // Beside our core's tables, whose schema must be empty when it begins.
        postgres.ask("create schema if not exists rival; create table " + table
                + "_stock (id int primary key, capacity bigint, held bigint);"
                + " insert into " + table + "_stock values (1, 1000000000, 0);"
                + " create table " + table
                + "_hold (number bigint primary key, buyer bigint not null, held_at timestamptz not null)");
        Path script = folder.resolve(table + ".sql");
        Files.writeString(
                script,
                "with taken as (update " + table + "_stock set held = held + " + each + " where id = 1 and held + "
                        + each
                        + " <= capacity returning held) insert into " + table
                        + "_hold select held - g, g, now() from taken,"
                        + " generate_series(0, " + (each - 1) + ") g;\n");
        return new Rows(postgres, name, table, script, each, connections);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double round() throws IOException, InterruptedException {
        String said = postgres.bench(List.of(
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(connections),
                "-j",
                "1",
                "-T",
                SECONDS,
                "-f",
                script.toString()));
        Matcher figure = A_SECOND.matcher(said);
        if (!figure.find()) {
            throw new IOException("pgbench says: " + said);
        }
        return Double.parseDouble(figure.group(1)) * each;
    }

    @Override
    public void check() throws IOException, InterruptedException {
        String left = postgres.ask("select held - (select count(*) from " + table + "_hold) from " + table + "_stock");
        if (!left.equals("0")) {
            throw new IllegalStateException(name + ": " + left + " held tickets have no row");
        }
    }

    @Override
    public void close() {
        // The database is somebody else's.
    }
}
