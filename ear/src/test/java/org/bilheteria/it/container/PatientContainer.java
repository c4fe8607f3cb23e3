package org.bilheteria.it.container;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Payara Micro as Arquillian manages it, which reads from the server's log what was deployed, five times a second, and once in
 * some thirty starts meets the log half written: then it knows no servlet to run the tests by. Then it is started once more.
 */
public class PatientContainer extends PayaraMicroDeployableContainer {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        ProtocolMetaData deployed = super.deploy(archive);
        if (knowsRunner(deployed)) {
            return deployed;
        }
        undeploy(archive);
        return super.deploy(archive);
    }

    private static boolean knowsRunner(ProtocolMetaData deployed) {
        return deployed.getContexts(HTTPContext.class).stream()
                .flatMap(context -> context.getServlets().stream())
                .anyMatch(servlet -> servlet.getName().equals(RUNNER));
    }
}
