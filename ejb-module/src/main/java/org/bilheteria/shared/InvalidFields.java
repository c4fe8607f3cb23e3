package org.bilheteria.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal that says of each wrong field what is wrong with it. */
public class InvalidFields extends Refused {

    private final transient Map<String, String> fields = new LinkedHashMap<>();

    public InvalidFields(Map<String, Flaw> flaws) {
        super(Refusal.INVALID, "Wrong fields: " + String.join(", ", flaws.keySet()));
        flaws.forEach((field, flaw) -> fields.put(field, flaw.name()));
    }

    /** The code of each wrong field ({@link Flaw}), by its name, in the order of the form. */
    public Map<String, String> fields() {
        return new LinkedHashMap<>(fields);
    }
}
