package org.bilheteria.psp.pix;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that is asked of the PSP, perhaps several times until it answers. Of one thread. */
final class Question {

    private final Operation operation;
    private final String method;
    private final String path;
    private final @Nullable JsonObject body;
    private boolean sent;

    /** @param body null for none */
    Question(Operation operation, String method, String path, @Nullable JsonObject body) {
        this.operation = operation;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    static Question read(Operation operation, String path) {
        return new Question(operation, "GET", path, null);
    }

    /**
     * What is made by it may be there already, if it was sent before and the answer got lost: then this finds out, and its
     * answer is the same. Empty the first time, and where asking twice makes nothing.
     */
    Optional<Question> lookedUp() {
        boolean again = sent;
        sent = true;
        return again ? operation.lookedUpBy().map(reading -> read(reading, path)) : Optional.empty();
    }

    Operation operation() {
        return operation;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String text() {
        return body == null ? "" : body.toString();
    }
}
