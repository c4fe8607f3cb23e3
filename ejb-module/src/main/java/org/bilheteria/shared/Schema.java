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
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database to the version this application speaks, before anybody else touches it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    private static final Map<String, String> H2 = Map.of("bytes", "varbinary(1048576)", "only_postgresql", "-- ");
    private static final Map<String, String> POSTGRESQL = Map.of("bytes", "bytea", "only_postgresql", "");

    @Resource(lookup = "jdbc/bilheteria")
    DataSource database;

    @PostConstruct
    void migrate() {
        steps().load().migrate();
    }

    FluentConfiguration steps() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .placeholders(isH2() ? H2 : POSTGRESQL);
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
