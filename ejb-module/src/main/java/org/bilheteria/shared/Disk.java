package org.bilheteria.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Makes what was committed survive a power cut. PostgreSQL does that at commit; H2 with WRITE_DELAY=0 only hands its
 * pages to the operating system, so one {@code CHECKPOINT SYNC} a batch, before the batch is acknowledged, is asked of
 * it (ADR 0004).
 */
@ApplicationScoped
public class Disk {

    @Resource(lookup = "jdbc/bilheteria")
    DataSource database;

    private final SharedSync shared = new SharedSync(this::checkpoint);
    private boolean needed;

    @PostConstruct
    void ask() {
        try (Connection connection = database.getConnection()) {
            needed = connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Returns when everything committed so far is on disk. Call it outside any transaction. */
    public void sync() {
        if (needed) {
            shared.await();
        }
    }

    private void checkpoint() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be synced to disk", e);
        }
    }
}
