package org.bilheteria.web.rest;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** What the platform's reader lets pass and we don't: names given twice, deep nesting, text behind the end. */
final class JsonSyntax {

    private final Deque<Set<String>> names = new ArrayDeque<>();
    private final int deepest;

    private JsonSyntax(int deepest) {
        this.deepest = deepest;
    }

    static void check(String text, int deepest) {
        try (JsonParser parser = Json.createParser(text)) {
            JsonSyntax syntax = new JsonSyntax(deepest);
            while (parser.hasNext()) {
                syntax.checkEvent(parser.next(), parser);
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException | ArithmeticException malformed) {
            throw refused();
        }
    }

    private void checkEvent(Event event, JsonParser parser) {
        switch (event) {
            case START_OBJECT, START_ARRAY -> {
                names.push(new HashSet<>());
                if (names.size() > deepest) {
                    throw refused();
                }
            }
            case END_OBJECT, END_ARRAY -> names.pop();
            case KEY_NAME -> {
                if (!names.element().add(parser.getString())) {
                    throw refused();
                }
            }
            default -> {
                // a value
            }
        }
    }

    private static Refused refused() {
        return new Refused(Refusal.MALFORMED, "The body is not a JSON object");
    }
}
