package org.bilheteria.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.line.gate.JmsArrivals;
import org.bilheteria.shared.JmsConnections;

/** The two without which the box office can serve nobody: asked now whether they answer, within some seconds. */
@ApplicationScoped
public class Dependencies {

    /** No performance has this id: only whether there is an answer is of interest. */
    private static final int NOBODY = 0;

    @Inject
    Catalogue catalogue;

    @Inject
    JmsConnections connections;

    private final Dependency database = new Dependency("The database");
    private final Dependency broker = new Dependency("The broker");

    public boolean databaseAnswers() {
        return database.answers(() -> catalogue.performance(NOBODY));
    }

    public boolean brokerAnswers() {
        return broker.answers(() -> {
            try (JMSContext context = connections.open()) {
                // The broker itself is asked for the queue; a connection that was lost and looks for it answers
                // nothing.
                context.createQueue(JmsArrivals.QUEUE);
            }
        });
    }
}
