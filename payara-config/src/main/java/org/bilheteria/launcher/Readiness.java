package org.bilheteria.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the application whether it serves: a server that is up but whose application failed must not be called ready. */
final class Readiness {

    private static final int TRIES = 60;

    private Readiness() {}

    static boolean reached(int port) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/performances"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (int i = 0; i < TRIES; i++) {
            try {
                int status = client.send(question, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return true;
                }
                if (status == 404) {
                    return false;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            Thread.sleep(500);
        }
        return false;
    }
}
