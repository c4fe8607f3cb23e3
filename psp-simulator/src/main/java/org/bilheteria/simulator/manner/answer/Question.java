package org.bilheteria.simulator.manner.answer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;

/**
 * What was asked.
 *
 * @param operation as faults name it
 * @param path from the root of the API, with a slash
 */
record Question(String method, String operation, String path, MultivaluedMap<String, String> query) {

    boolean is(String name) {
        return operation.equals(name);
    }

    /** The last part of the path. */
    String subject() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Empty if it is missing. */
    String parameter(String name) {
        return Objects.requireNonNullElse(query.getFirst(name), "");
    }
}
