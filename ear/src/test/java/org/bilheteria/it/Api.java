package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;

/**
 * The public contract of a running distribution, asked as a program would. It waits as buyers do: sent back with 503, it comes
 * again when it was told to; {@link #impatient()} does not. All other answers are given as they came.
 */
final class Api {

    private static final AtomicLong PEOPLE = new AtomicLong(100_000_000);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Site site;
    private final Sender sender;

    /** How a request becomes an answer. */
    private interface Sender {
        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;
    }

    Api(Served server) throws IOException {
        this(server.url(""), site(server), new PatientClient()::send);
    }

    private Api(String base, Site site, Sender sender) {
        this.base = base;
        this.site = site;
        this.sender = sender;
    }

    static Site site(Served server) throws IOException {
        String[] organiser = server.organiser().split(":", 2);
        return new Site(server.url(""), organiser[0], organiser[1]);
    }

    /** The same for whoever wants to be told that they are sent back. */
    Api impatient() {
        return new Api(base, site, request -> CLIENT.send(request, BodyHandlers.ofString()));
    }

    /** Puts a sector on sale and waits until it is open. */
    Sale openSale(int capacity) throws Exception {
        Sale sale = announce(capacity, Instant.now().plusSeconds(1));
        await().until(() -> json(get(sale.path() + "/board")).getString("phase").equals("OPEN"));
        return sale;
    }

    /** Puts a sector on sale that opens, without a lobby before, at this moment. */
    Sale announce(int capacity, Instant opens) throws Exception {
        return site.announce(capacity, opens);
    }

    /** Signs a new buyer up and in. @return their token */
    String newBuyer() throws Exception {
        return site.newBuyer(PEOPLE.incrementAndGet());
    }

    /** Knocks once at the sale's line, for one ticket. @param headers besides the buyer's own */
    CompletableFuture<HttpResponse<String>> arrive(Sale sale, String token, Map<String, String> headers) {
        return CLIENT.sendAsync(entry(sale, token, headers), BodyHandlers.ofString());
    }

    /** Enters the sale's line for one ticket. @return the acknowledgement */
    JsonObject enter(Sale sale, String token) throws Exception {
        return enter(sale, token, Map.of());
    }

    JsonObject enter(Sale sale, String token, Map<String, String> headers) throws Exception {
        return granted(sender.send(entry(sale, token, headers)));
    }

    private HttpRequest entry(Sale sale, String token, Map<String, String> headers) {
        String body = "{\"sector\":\"" + sale.sector() + "\",\"full\":1}";
        HttpRequest.Builder request = request("POST", sale.path() + "/places", body, token);
        headers.forEach(request::header);
        return request.build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of());
    }

    /** Posts as whoever's session this is; null for nobody's. */
    HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        return sender.send(request("POST", path, body, token).build());
    }

    HttpResponse<String> patch(String path, String body, String token) throws IOException, InterruptedException {
        return sender.send(request("PATCH", path, body, token).build());
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return sender.send(request("PUT", path, body, null).build());
    }

    HttpResponse<String> put(String path, String body, String token) throws IOException, InterruptedException {
        return sender.send(request("PUT", path, body, token).build());
    }

    /** Posts a form. @return what is granted */
    JsonObject form(String path, String fields) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return granted(sender.send(request.POST(BodyPublishers.ofString(fields)).build()));
    }

    private HttpRequest.Builder request(String method, String path, String body, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.method(method, BodyPublishers.ofString(body));
    }

    /** Enters the line and waits until the ticket is held. @return the place */
    String hold(Sale sale, String token) throws Exception {
        String place = enter(sale, token).getString("place");
        awaitState(place, token, "HELD");
        return place;
    }

    /** Opens the charge of a hold. @return its txid */
    String charge(String place, String token) throws Exception {
        return granted(post("/api/places/" + place + "/payment", "", token)).getString("txid");
    }

    /** Plays the payer's bank. @param more such as {@code ,"copies":2} @return the payment's endToEndId */
    String pay(String txid, String more) throws Exception {
        return granted(post("/psp/bank/pay", "{\"txid\":\"" + txid + "\"" + more + "}", null))
                .getString("endToEndId");
    }

    /** The place, once it is in this state. */
    JsonObject awaitState(String place, String token, String state) {
        return await().until(
                        () -> own("/api/places/" + place, token),
                        found -> found.getString("state", "").equals(state));
    }

    /** What is asked for with a session. */
    JsonObject own(String path, String token) throws Exception {
        return json(send("GET", path, bearer(token)));
    }

    /** A list that is asked for. @param token whose session; null for nobody's */
    JsonArray list(String path, String token) throws IOException, InterruptedException {
        Map<String, String> headers = token == null ? Map.of() : bearer(token);
        return Json.createReader(new StringReader(send("GET", path, headers).body()))
                .readArray();
    }

    /** What a program shows whose session this is. */
    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** The organiser's session. */
    String organiser(Served server) throws Exception {
        String[] organiser = server.organiser().split(":", 2);
        String body = "{\"email\":\"" + organiser[0] + "\",\"password\":\"" + organiser[1] + "\"}";
        return granted(post("/api/session", body, null)).getString("token");
    }

    /** A request without a body. */
    HttpResponse<String> send(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return sender.send(request.method(method, BodyPublishers.noBody()).build());
    }

    static JsonObject granted(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.request(), answer.body())
                .isBetween(200, 299);
        return json(answer);
    }

    static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
