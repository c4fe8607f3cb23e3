package org.bilheteria.web.organiser;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.bilheteria.audit.AuditEntry;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;

/** Entries of the audit log as the contract lists them, and as lines of a table with commas. */
final class AuditText {

    static final String HEADER = "id,at,actor,act,subject\r\n";

    private AuditText() {}

    static JsonArray json(List<AuditEntry> entries) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        entries.forEach(entry -> list.add(Json.createObjectBuilder()
                .add("id", Long.toString(entry.id()))
                .add("at", UtcMicros.text(entry.at()))
                .add("actor", entry.actor())
                .add("act", entry.act())
                .add("subject", entry.subject())));
        return list.build();
    }

    static String csv(List<AuditEntry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.id())
                .append(',')
                .append(UtcMicros.text(entry.at()))
                .append(',')
                .append(CsvText.quoted(entry.actor()))
                .append(',')
                .append(CsvText.quoted(entry.act()))
                .append(',')
                .append(CsvText.quoted(entry.subject()))
                .append("\r\n"));
        return lines.toString();
    }
}
