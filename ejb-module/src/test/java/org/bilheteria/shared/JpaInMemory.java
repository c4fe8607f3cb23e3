package org.bilheteria.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The application's own entities and schema on an H2 in memory, without a container: for contracts that the records keep on
 * JPA and in memory alike.
 */
public final class JpaInMemory implements AutoCloseable {

    private final EntityManagerFactory factory;

    public JpaInMemory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Schema schema = new Schema();
        schema.database = database;
        schema.migrate();
        factory = Persistence.createEntityManagerFactory(
                "bilheteria",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database,
                        "eclipselink.weaving", "false",
                        // What is refused on purpose need not be read.
                        "eclipselink.logging.level", "OFF"));
    }

    /** In a transaction of its own, which is undone when it throws. */
    public <T> T ask(Function<EntityManager, T> act) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T answer = act.apply(entities);
                entities.getTransaction().commit();
                return answer;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    public void run(Consumer<EntityManager> act) {
        ask(entities -> {
            act.accept(entities);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
