package org.bilheteria.it;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;

/** The public contract of a running distribution, asked as a program would; answers are given as they came. */
final class Api {

    private static final AtomicLong PEOPLE = new AtomicLong(100_000_000);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Site site;

    Api(Served server) throws IOException {
        this.base = server.url("");
        this.site = site(server);
    }

    static Site site(Served server) throws IOException {
        String[] organiser = server.organiser().split(":", 2);
        return new Site(server.url(""), organiser[0], organiser[1]);
    }

    /** Puts a sector on sale and waits until it is open. */
    Sale openSale(int capacity) throws Exception {
        Sale sale = announce(capacity, Instant.now().plusSeconds(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        json(get(sale.path() + "/board")).getString("phase").equals("OPEN"));
        return sale;
    }

    /** Puts a sector on sale that opens, without a lobby before, at this moment. */
    Sale announce(int capacity, Instant opens) throws Exception {
        return site.announce(capacity, opens);
    }

    /** Signs a new buyer up and in. @return his token */
    String newBuyer() throws Exception {
        return site.newBuyer(PEOPLE.incrementAndGet());
    }

    /** Enters the sale's line for one ticket. @param headers besides the buyer's own */
    CompletableFuture<HttpResponse<String>> arrive(Sale sale, String token, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + sale.path() + "/places"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        String body = "{\"sector\":\"" + sale.sector() + "\",\"full\":1}";
        return client.sendAsync(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of());
    }

    /** Posts as whoever's session this is; null for nobody's. */
    HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        return send("POST", path, body, token);
    }

    HttpResponse<String> patch(String path, String body, String token) throws IOException, InterruptedException {
        return send("PATCH", path, body, token);
    }

    private HttpResponse<String> send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** Enters the line and waits until the ticket is held. @return the place */
    String hold(Sale sale, String token) throws Exception {
        String place = json(arrive(sale, token, Map.of()).join()).getString("place");
        awaitState(place, token, "HELD");
        return place;
    }

    /** Opens the charge of a hold. @return its txid */
    String charge(String place, String token) throws Exception {
        return json(post("/api/places/" + place + "/payment", "", token)).getString("txid");
    }

    /** Plays the payer's bank. @param more such as {@code ,"copies":2} */
    void pay(String txid, String more) throws Exception {
        post("/psp/bank/pay", "{\"txid\":\"" + txid + "\"" + more + "}", null);
    }

    /** The place, once it is in this state. */
    JsonObject awaitState(String place, String token, String state) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> own("/api/places/" + place, token),
                        found -> found.getString("state", "").equals(state));
    }

    /** What is asked for with a session. */
    JsonObject own(String path, String token) throws Exception {
        return json(send("GET", path, Map.of("Authorization", "Bearer " + token)));
    }

    /** A list that is asked for. @param token whose session; null for nobody's */
    JsonArray list(String path, String token) throws IOException, InterruptedException {
        Map<String, String> headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        return Json.createReader(new StringReader(send("GET", path, headers).body()))
                .readArray();
    }

    /** The organiser's session. */
    String organiser(Served server) throws Exception {
        String[] organiser = server.organiser().split(":", 2);
        String body = "{\"email\":\"" + organiser[0] + "\",\"password\":\"" + organiser[1] + "\"}";
        return json(post("/api/session", body, null)).getString("token");
    }

    /** A request without a body. */
    HttpResponse<String> send(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return client.send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
