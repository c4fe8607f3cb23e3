package org.bilheteria.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Reader} of its own, whose windows are closed when it ends: one that stays open goes on asking the
 * server. The browser is one for all tests of a thread, for it is its thread's alone; JUnit closes it after the last.
 */
final class Browsing implements ParameterResolver {

    private static final Namespace BROWSERS = Namespace.create(Browsing.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Reader reader = browser(context.getRoot().getStore(BROWSERS)).reader();
        context.getStore(BROWSERS).put(reader, reader);
        return reader;
    }

    /** This thread's; another one if that has gone down with an earlier test. */
    private static Chromium browser(Store browsers) {
        Chromium browser =
                browsers.getOrComputeIfAbsent(Thread.currentThread(), thread -> Chromium.open(), Chromium.class);
        if (browser.runs()) {
            return browser;
        }
        browser.close();
        Chromium another = Chromium.open();
        browsers.put(Thread.currentThread(), another);
        return another;
    }
}
