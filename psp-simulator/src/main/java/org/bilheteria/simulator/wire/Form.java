package org.bilheteria.simulator.wire;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A posted HTML form. */
public final class Form {

    private Form() {}

    /** Empty if the field is missing, or the whole body: then JAX-RS gives no form at all. */
    public static String field(@Nullable MultivaluedMap<String, String> form, String name) {
        return form == null ? "" : Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
