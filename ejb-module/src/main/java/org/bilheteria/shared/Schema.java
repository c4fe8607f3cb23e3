package org.bilheteria.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the version this application speaks, before anybody else touches it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    @Resource(lookup = "jdbc/bilheteria")
    DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .placeholders(Map.of("bytes", isH2() ? "varbinary(1048576)" : "bytea"))
                .load()
                .migrate();
    }

    /**
     * Returns once the database is at that version. For consumers of queues: the container lets messages flow before it begins its
     * startup singletons, and has whoever calls one wait for its beginning.
     *
     * @throws jakarta.ejb.NoSuchEJBException when the database could not be brought there
     */
    @Lock(LockType.READ)
    public void await() {
        // The container has waited.
    }

    private boolean isH2() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
