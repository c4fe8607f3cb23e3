package org.bilheteria.it;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
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

/** The public contract of a running distribution, asked as a program would. */
final class Api {

    private static final AtomicLong PEOPLE = new AtomicLong(100_000_000);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /** @param base such as {@code http://localhost:8080} */
    Api(String base) {
        this.base = base;
    }

    /** A sale of one sector. */
    record Sale(String performance, String sector) {

        String path() {
            return "/api/performances/" + performance;
        }

        String journal() {
            return path() + "/sectors/" + sector + "/journal";
        }
    }

    /** Puts a sector on sale and waits until it is open. @param organiser {@code EMAIL:PASSWORD} */
    Sale openSale(String organiser, int capacity) throws Exception {
        Sale sale = announce(organiser, capacity, Instant.now().plusSeconds(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        json(get(sale.path() + "/board")).getString("phase").equals("OPEN"));
        return sale;
    }

    /** Puts a sector on sale that opens, without a lobby before, at this moment. */
    Sale announce(String organiser, int capacity, Instant opens) throws Exception {
        int colon = organiser.indexOf(':');
        String token = signIn(organiser.substring(0, colon), organiser.substring(colon + 1));
        String plan =
                ("{'title':'Show','venue':'Venue','startsAt':'%s','lobbyOpensAt':'%s','opensAt':'%s','closesAt':'%s',"
                                + "'limitPerBuyer':4,'halfPerBuyer':1,'sectors':[{'name':'Floor','capacity':%d,'halfQuota':%d,"
                                + "'fullPrice':'100.00','halfPrice':'50.00'}]}")
                        .replace('\'', '"');
        JsonObject made = json(send(
                "POST",
                "/api/organiser/performances",
                String.format(
                        plan,
                        opens.plus(Duration.ofDays(30)),
                        opens,
                        opens,
                        opens.plus(Duration.ofDays(1)),
                        capacity,
                        capacity / 2),
                Map.of("Authorization", "Bearer " + token)));
        String sector = made.getJsonArray("sectors").getJsonObject(0).getString("id");
        return new Sale(made.getString("id"), sector);
    }

    /** Signs a new buyer up and in. @return his token */
    String newBuyer() throws Exception {
        long person = PEOPLE.incrementAndGet();
        String email = "buyer" + person + "@example.com";
        String body = "{\"name\":\"Ana\",\"email\":\"%s\",\"cpf\":\"%s\",\"password\":\"girassol no telhado\"}";
        HttpResponse<String> answer = send("POST", "/api/buyers", String.format(body, email, cpf(person)), Map.of());
        if (answer.statusCode() != 201) {
            throw new IOException("Not signed up: " + answer.body());
        }
        return signIn(email, "girassol no telhado");
    }

    private String signIn(String email, String password) throws Exception {
        String body = String.format("{\"email\":\"%s\",\"password\":\"%s\"}", email, password);
        return json(send("POST", "/api/session", body, Map.of())).getString("token");
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
        return send("GET", path, null, Map.of());
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return client.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    /** The CPF of nine digits and their two check digits. */
    private static String cpf(long nine) {
        String digits = Long.toString(nine);
        for (int length = 9; length < 11; length++) {
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (length + 1 - i) * (digits.charAt(i) - '0');
            }
            digits += sum * 10 % 11 % 10;
        }
        return digits;
    }
}
