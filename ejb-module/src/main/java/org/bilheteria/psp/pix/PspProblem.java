package org.bilheteria.psp.pix;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.bilheteria.shared.Json;

/**
 * What a PSP says when it says no: a problem document (RFC 7807), as the definition wants it, or Efí's {@code nome} and
 * {@code mensagem}. Whether something is unknown follows from what is said and not from the status alone: some PSPs answer
 * 400 to it.
 *
 * @param said whether the answer was JSON, or nothing at all; a page of a gateway says nothing about what was asked
 * @param type what kind of no, as the PSP names it; empty when it does not
 * @param text the PSP's own words, for the log and for an operator
 */
record PspProblem(int status, boolean said, String type, String text) {

    private static final Pattern UNKNOWN = Pattern.compile("n[aã]o_?encontrad", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 300;

    static PspProblem of(int status, String body) {
        if (body.isBlank()) {
            return new PspProblem(status, true, "", "");
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject problem = reader.readObject();
            String type = first(problem, "type", "nome", "error");
            String text = first(problem, "detail", "mensagem", "error_description", "title");
            return new PspProblem(status, true, type, text);
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            return new PspProblem(status, false, "", "");
        }
    }

    private static String first(JsonObject problem, String... names) {
        for (String name : names) {
            if (problem.get(name) instanceof JsonString text
                    && !text.getString().isBlank()) {
                return line(text.getString());
            }
        }
        return "";
    }

    /** One line of a log, whatever the PSP sends. */
    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    /** Whether what was asked about is not there. */
    boolean unknown() {
        boolean named = UNKNOWN.matcher(type).find();
        return said && (status == 404 || status / 100 == 4 && named);
    }

    /** In one line: the status, the kind, the PSP's words. */
    String line() {
        return (status + " " + type + " " + text).strip();
    }
}
