package org.bilheteria.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.shared.JpaInMemory;

/** A database with all that can be kept of somebody, row by row, as the migrations have it. */
final class ErasedWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    static final Email ANA = new Email("ana@example.com");
    static final Email BIA = new Email("bia@example.com");

    final JpaInMemory database = new JpaInMemory();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final long ana = database.ask(entities -> Registers.buyer(entities, ANA, NOW));
    final long bia = database.ask(entities -> Registers.buyer(entities, BIA, NOW));

    void sql(String... statements) {
        database.run(entities -> List.of(statements)
                .forEach(text -> entities.createNativeQuery(text).executeUpdate()));
    }

    /** A show tomorrow with a sector. */
    void show() {
        long tomorrow = (NOW.getEpochSecond() + 86_400) * 1_000_000;
        sql(
                "insert into performance (id, title, venue, starts_at, lobby_opens_at, opens_at, closes_at,"
                        + " limit_per_buyer, half_per_buyer, version) values (1, 'Show', 'Hall', " + tomorrow
                        + ", 1, 2, 3, 4, 1, 0)",
                "insert into sector (id, performance_id, name, position, full_price, half_price)"
                        + " values (2, 1, 'Floor', 0, 10000, 5000)");
    }

    void place(String id, long buyer, String state, boolean live) {
        sql(
                "insert into place (id, performance_id, sector_id, buyer_id, attempt, live, stamp, full_wanted, half_wanted,"
                        + " accept_fewer, fewest, fair_window, arrived_line, state) values ('" + id + "', 1, 2, "
                        + buyer + ", 0, "
                        + (live ? "1" : "null") + ", 5, 1, 0, false, 1, 0, 0, '" + state + "')");
    }

    void hold(String place, String state) {
        String ended = state.equals("ACTIVE") ? "null" : "9";
        sql("insert into hold (place_id, sector_id, full_held, half_held, state, held_at, deadline, ended_at) values ('"
                + place + "', 2, 1, 0, '" + state + "', 6, 8, " + ended + ")");
    }

    void charge(String txid, String place, String state) {
        sql("insert into charge (txid, place_id, attempt, sector_id, amount, state, copy_paste, created_at, expires_at,"
                + " asked_at) values ('" + txid + "', '" + place + "', 0, 2, 10000, '" + state + "', 'pix', 6, 8, 6)");
    }

    void order(String number, String place, long buyer) {
        sql("insert into ticket_order (number, place_id, buyer_id, performance_id, sector_id, total, paid_at, status)"
                + " values ('" + number + "', '" + place + "', " + buyer + ", 1, 2, 10000, 7, 'PAID')");
    }

    void payment(String id, String txid, String outcome) {
        sql("insert into payment (end_to_end_id, txid, amount, settled_at, received_at, outcome) values ('" + id
                + "', '" + txid + "', 10000, 7, 7, '" + outcome + "')");
    }

    void refund(String id, String payment, long buyer, String state) {
        String done = state.equals("DONE") ? "9" : "null";
        sql("insert into refund (id, end_to_end_id, attempt, reason, amount, state, buyer_id, requested_at, done_at,"
                + " tries, next_try_at) values ('" + id + "', '" + payment + "', 0, 'LATE', 10000, '" + state + "', "
                + buyer + ", 8, " + done + ", 0, 8)");
    }

    /** Does something with a part of the application, in a transaction. */
    <P, T> T with(Class<P> part, Function<P, T> act) {
        return database.ask(entities -> act.apply(new Wiring(entities, clock).part(part)));
    }

    @Override
    public void close() {
        database.close();
    }
}
