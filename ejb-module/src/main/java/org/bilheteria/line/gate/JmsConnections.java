package org.bilheteria.line.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Connections to the broker. Looked up when first needed and not injected: within an EAR an injection is checked before the
 * definition below takes effect, and the deployment fails.
 */
@ApplicationScoped
@ConnectionFactoryDefinition(
        name = "java:app/jms/bilheteria",
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis-rar",
        transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction,
        minPoolSize = 2,
        maxPoolSize = 64)
public class JmsConnections {

    private volatile ConnectionFactory factory;

    /** A context to send with; close it. What is sent durably is on disk when the send returns. */
    public JMSContext open() {
        if (factory == null) {
            try {
                factory = InitialContext.doLookup("java:app/jms/bilheteria");
            } catch (NamingException e) {
                throw new IllegalStateException("The broker's resource adapter is not deployed", e);
            }
        }
        return factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }
}
