package org.bilheteria.simulator.manner.answer;

import jakarta.json.JsonObject;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.wire.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param body null: nothing
 */
record Answer(int status, @Nullable JsonObject body) {

    static Answer refusal(ErrorType type) {
        return new Answer(type.status(), Problem.body(type, type.status()).build());
    }

    boolean isGranted() {
        return status / 100 == 2;
    }

    /** A problem document, which has another media type. */
    boolean isProblem() {
        return body != null && body.containsKey("type") && body.containsKey("title");
    }
}
