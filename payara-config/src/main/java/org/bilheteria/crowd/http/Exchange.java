package org.bilheteria.crowd.http;

import java.util.function.Consumer;

/** A request under way; ends once, whoever ends it first. */
final class Exchange {

    private final Request request;
    private final Consumer<Response> then;
    private boolean ended;

    Exchange(Request request, Consumer<Response> then) {
        this.request = request;
        this.then = then;
    }

    Request request() {
        return request;
    }

    boolean ended() {
        return ended;
    }

    void end(Response response) {
        if (!ended) {
            ended = true;
            then.accept(response);
        }
    }
}
