package org.bilheteria.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the broker: from the server's own pool {@code jms/bilheteria} where an administrator made one, else from the
 * one defined below. Looked up when first needed and not injected: within an EAR the definition never takes effect (Payara
 * 6.2025.9).
 */
@ApplicationScoped
@ConnectionFactoryDefinition(
        name = "java:app/jms/bilheteria",
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis-rar",
        transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction,
        // Payara signs in with the pool's user and never with the adapter's.
        properties = {"UserName=${MPCONFIG=bilheteria.jms.user}", "Password=${MPCONFIG=bilheteria.jms.password}"},
        minPoolSize = 2,
        maxPoolSize = 64)
public class JmsConnections {

    private volatile @Nullable ConnectionFactory factory;

    /** A context to send with; close it. What is sent durably is on disk when the send returns. */
    public JMSContext open() {
        if (factory == null) {
            factory = find();
        }
        return factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    private static ConnectionFactory find() {
        try {
            return InitialContext.doLookup("jms/bilheteria");
        } catch (NamingException notTheServers) {
            try {
                return InitialContext.doLookup("java:app/jms/bilheteria");
            } catch (NamingException e) {
                throw new IllegalStateException("The broker's resource adapter is not deployed", e);
            }
        }
    }
}
