package org.bilheteria.it;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of a class a {@link Reader} each, all in one browser, which JUnit closes after the last. */
final class Browsing implements BeforeAllCallback, ParameterResolver {

    private static final Namespace BROWSERS = Namespace.create(Browsing.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(BROWSERS).put(Chromium.class, Chromium.open());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(BROWSERS).get(Chromium.class, Chromium.class).reader();
    }
}
