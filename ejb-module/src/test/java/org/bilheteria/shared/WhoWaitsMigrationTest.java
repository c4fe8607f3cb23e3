package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sale of before who waits stood in a table of its own goes on where it was. */
class WhoWaitsMigrationTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void aSaleOfBefore() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        schema().steps().target("25").load().migrate();
        run(
                "insert into performance (id, title, venue, starts_at, lobby_opens_at, opens_at, closes_at, limit_per_buyer,"
                        + " half_per_buyer, version) values (1, 'Show', 'Venue', 9, 1, 2, 3, 4, 2, 1)");
        run(
                "insert into sector (id, performance_id, name, position, full_price, half_price) values (2, 1, 'Floor', 0, 2, 1)");
        run("insert into sector_line (sector_id, fair_window, settle, hold_duration, hold_grace, drawn, last_drawn,"
                + " drawing_numbered, drawing_count, last_number, called_up_to, undrawn, waiting, version)"
                + " values (2, 1, 1, 1, 1, 1, 4, 4, 4, 4, 2, 1, 2, 1)");
        place("held", 1, "HELD", "1", "7", "null");
        place("passed", 2, "WAITING", "2", "8", "66");
        place("waits", 3, "WAITING", "3", "9", "null");
        place("old", 4, "ARRIVED", "null", "null", "null");
        run("insert into hold (place_id, sector_id, full_held, half_held, state, held_at, deadline)"
                + " values ('held', 2, 1, 0, 'ACTIVE', 6, 8)");
        run("insert into charge (txid, place_id, attempt, sector_id, amount, state, copy_paste, created_at, expires_at,"
                + " asked_at) values ('tx', 'held', 0, 2, 100, 'ACTIVE', 'pix', 6, 8, 6)");
        schema().migrate();
    }

    @Test
    void whoWaitsStandsThereByNumberAndNobodyElse() throws SQLException {
        assertThat(
                        read(
                                "select place_id, number, full_wanted, half_wanted, fewest, skipped_at from waiting order by number"))
                .containsExactly("passed 2 1 2 3 66", "waits 3 1 2 3 null");
    }

    @Test
    void noPlaceHoldOrChargeIsLost() throws SQLException {
        assertThat(read("select id, state, number, arrived_line from place order by buyer_id"))
                .containsExactly("held HELD 1 7", "passed WAITING 2 8", "waits WAITING 3 9", "old ARRIVED null 0");
        assertThat(read("select place_id, sector_id, full_held, state, held_at, deadline, ended_at from hold"))
                .containsExactly("held 2 1 ACTIVE 6 8 null");
        assertThat(read("select txid, place_id from charge")).containsExactly("tx held");
        assertThat(read("select undrawn_window, undrawn_line from sector_line")).containsExactly("0 0");
    }

    @Test
    void aChargeIsStillForAHoldThatThereIs() {
        assertThatThrownBy(() -> run("update charge set place_id = 'nobody'")).isInstanceOf(SQLException.class);
    }

    private Schema schema() {
        Schema schema = new Schema();
        schema.database = database;
        return schema;
    }

    private void place(String id, long buyer, String state, String number, String line, String skippedAt)
            throws SQLException {
        run(
                "insert into place (id, performance_id, sector_id, buyer_id, attempt, live, stamp, full_wanted, half_wanted,"
                        + " accept_fewer, fewest, fair_window, state, number, arrived_line, skipped_at) values ('" + id
                        + "', 1, 2, " + buyer + ", 0, 1, 5, 1, 2, false, 3, 4, '" + state + "', " + number + ", " + line
                        + ", "
                        + skippedAt + ")");
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private List<String> read(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement asking = connection.createStatement();
                ResultSet found = asking.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getObject(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }
}
