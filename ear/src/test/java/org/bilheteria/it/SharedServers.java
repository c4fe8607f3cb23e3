package org.bilheteria.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for each {@link SetUp}: started when the first class asks for it, stopped after the last test of all. */
final class SharedServers implements ParameterResolver {

    private static final Namespace SERVERS = Namespace.create(SharedServers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Distribution.class;
    }

    @Override
    public Distribution resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SetUp setUp = context.getRequiredTestClass()
                .getAnnotation(OnSharedServer.class)
                .value();
        // What is kept there and can be closed is closed by JUnit at the end.
        return context.getRoot().getStore(SERVERS).getOrComputeIfAbsent(setUp, SetUp::start, Distribution.class);
    }
}
