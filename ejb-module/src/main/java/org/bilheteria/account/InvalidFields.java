package org.bilheteria.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** A refusal that says of each wrong field what is wrong with it. */
public class InvalidFields extends Refused {

    private final transient Map<String, String> fields = new LinkedHashMap<>();

    InvalidFields(Map<String, Flaw> flaws) {
        super(Refusal.INVALID, "Wrong fields: " + String.join(", ", flaws.keySet()));
        flaws.forEach((field, flaw) -> fields.put(field, flaw.name()));
    }

    /** The code of each wrong field ({@link Flaw}), by its name, in the order of the form. */
    public Map<String, String> fields() {
        return new LinkedHashMap<>(fields);
    }
}
