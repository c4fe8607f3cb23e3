package org.bilheteria.simulator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * All resources, at the context root the launcher gives ({@code /psp}). Jersey describes none of them, with its name and version,
 * and leaves redirects as they are: it would take the host from the request, where anybody may write any.
 */
@ApplicationPath("/")
public class SimulatorApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
