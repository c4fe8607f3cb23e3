package org.bilheteria.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST contract lives below {@code /api}. It is described by {@code /openapi}, so Jersey's own description is off. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
