package org.bilheteria.it.container;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Has {@link OneDeployment} watch Arquillian. */
public class OneDeploymentExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(OneDeployment.class);
    }
}
