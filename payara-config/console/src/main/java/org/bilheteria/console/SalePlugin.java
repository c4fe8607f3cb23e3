package org.bilheteria.console;

import java.net.URL;
import org.glassfish.api.admingui.ConsoleProvider;
import org.jspecify.annotations.Nullable;
import org.jvnet.hk2.annotations.Service;

/** Has the admin console read {@code META-INF/admingui/console-config.xml} of this bundle. */
@Service
public class SalePlugin implements ConsoleProvider {

    /** Null for the file where it is looked for anyway. */
    @Override
    public @Nullable URL getConfiguration() {
        return null;
    }
}
