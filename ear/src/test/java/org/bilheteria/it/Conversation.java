package org.bilheteria.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bilheteria.it.HttpExample.Message;

/** Asks what examples ask, one after the other, and holds the answers against what they say. */
final class Conversation {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private Placeholders placeholders;
    private boolean broken;

    /** @param base what goes before a path */
    Conversation(String base, Map<String, String> known) {
        this.base = base;
        this.placeholders = new Placeholders(known);
    }

    Map<String, String> known() {
        return placeholders.known();
    }

    /**
     * A GET is asked again until it is answered as written: what went before may take a moment to show. Behind an example that
     * failed none is run, for each goes on from those before.
     */
    void run(HttpExample example) throws Exception {
        assumeFalse(broken, "An example before has failed");
        broken = true;
        if (example.looks()) {
            await(example.name()).atMost(LONGEST).untilAsserted(() -> once(example));
        } else {
            once(example);
        }
        broken = false;
    }

    private void once(HttpExample example) throws IOException, InterruptedException {
        HttpResponse<String> found = client.send(request(example.request()), BodyHandlers.ofString());
        Placeholders trial = placeholders.copy();
        Message written = example.answer();
        trial.match("status of " + found.body(), written.start(), Integer.toString(found.statusCode()));
        written.headers()
                .forEach((name, value) -> trial.match(
                        name, value, found.headers().firstValue(name).orElse("no such header")));
        if (written.json()) {
            new WrittenJson(trial).match(written.body(), found.body());
        } else if (!written.body().isEmpty()) {
            trial.match("body", written.body(), found.body().strip().replace("\r", ""));
        }
        placeholders = trial;
    }

    private HttpRequest request(Message written) {
        List<String> start = List.of(placeholders.fill(written.start()).split(" ", 2));
        String where = start.get(1).startsWith("http") ? start.get(1) : base + start.get(1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(where))
                .method(start.get(0), BodyPublishers.ofString(placeholders.fill(written.body())));
        written.headers().forEach((name, value) -> request.header(name, placeholders.fill(value)));
        return request.build();
    }
}
