package org.bilheteria.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal that says of each wrong field what is wrong with it. */
public class InvalidFields extends Refused {

    private final transient Map<String, String> fields = new LinkedHashMap<>();

    public InvalidFields(Map<String, Flaw> flaws) {
        this(flaws, "Wrong fields: " + String.join(", ", flaws.keySet()));
    }

    /** @param detail what the fields should be */
    public InvalidFields(Map<String, Flaw> flaws, String detail) {
        super(Refusal.INVALID, detail);
        flaws.forEach((field, flaw) -> fields.put(field, flaw.name()));
    }

    private InvalidFields(String detail, Map<String, String> fields) {
        super(Refusal.INVALID, detail);
        this.fields.putAll(fields);
    }

    /** The same for fields that are part of something: {@code sectors[2].} before each name. */
    public InvalidFields within(String whole) {
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach((field, flaw) -> named.put(whole + field, flaw));
        return new InvalidFields(whole + getMessage(), named);
    }

    /** The code of each wrong field ({@link Flaw}), by its name, in the order of the form. */
    public Map<String, String> fields() {
        return new LinkedHashMap<>(fields);
    }
}
