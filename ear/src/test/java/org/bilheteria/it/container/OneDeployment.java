package org.bilheteria.it.container;

import java.util.Set;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;

/**
 * Leaves what a class had deployed where it is, for the next class that brings the same: to deploy is to start a server, and
 * takes longer than most tests. It is taken away for a class that brings something else, and after the last.
 */
public class OneDeployment {

    /** Within the events' own contexts, which Arquillian opens at 0. */
    private static final int INSIDE = -1;

    @Inject
    @DeploymentScoped
    private InstanceProducer<ProtocolMetaData> metaData;

    private DeployableContainer<?> container;
    private Archive<?> archive;
    private ProtocolMetaData known;

    public void deploy(@Observes(precedence = INSIDE) EventContext<DeployDeployment> deploying)
            throws DeploymentException {
        Deployment deployment = deploying.getEvent().getDeployment();
        Archive<?> wanted = deployment.getDescription().getTestableArchive();
        if (archive != null && content(archive).equals(content(wanted))) {
            metaData.set(known);
            deployment.deployed();
            return;
        }
        undeploy();
        deploying.proceed();
        container = deploying.getEvent().getDeployableContainer();
        archive = wanted;
        known = metaData.get();
    }

    /** The classes and files; what is in them was built at the same time. */
    private static Set<ArchivePath> content(Archive<?> archive) {
        return archive.getContent().keySet();
    }

    public void keep(@Observes(precedence = INSIDE) EventContext<UnDeployDeployment> undeploying) {
        undeploying.getEvent().getDeployment().undeployed();
    }

    public void end(@Observes AfterSuite last) throws DeploymentException {
        undeploy();
    }

    private void undeploy() throws DeploymentException {
        if (archive != null) {
            container.undeploy(archive);
            archive = null;
        }
    }
}
