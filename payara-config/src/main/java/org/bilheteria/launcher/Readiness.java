package org.bilheteria.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks the application whether it serves: a server that is up but whose application failed must not be called ready. */
final class Readiness {

    private static final int TRIES = 60;

    private Readiness() {}

    /** Waits for it. @return why it is not reached; empty when it is */
    static Optional<String> lacking(int port) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/performances"))
                .timeout(Duration.ofSeconds(10))
                .build();
        String last = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return Optional.empty();
                }
                last = question.uri() + " answers " + answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == 404) {
                    break;
                }
            } catch (IOException notYet) {
                last = question.uri() + " does not answer: " + notYet;
            }
            Thread.sleep(500);
        }
        return Optional.of(last);
    }
}
