package org.bilheteria.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A running box office, asked through its public contract. Safe for any number of threads. */
public final class Site {

    /** That of every buyer made here. */
    public static final String PASSWORD = "a password of nobody else";

    private final PatientClient client = new PatientClient();
    private final String base;
    private final String organiser;
    private final String organisersPassword;

    /** @param base such as {@code http://localhost:8080} */
    public Site(String base, String organiser, String organisersPassword) {
        this.base = base;
        this.organiser = organiser;
        this.organisersPassword = organisersPassword;
    }

    /** Puts a sector of this capacity on sale, without a lobby before. */
    public Sale announce(int capacity, Instant opens) throws IOException, InterruptedException {
        JsonObject plan = Json.createObjectBuilder()
                .add("title", "Bench")
                .add("venue", "Bench")
                .add("startsAt", opens.plus(Duration.ofDays(30)).toString())
                .add("lobbyOpensAt", opens.toString())
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(Duration.ofDays(1)).toString())
                .add("sectors", Json.createArrayBuilder().add(sector(capacity)))
                .build();
        JsonObject made = json(post(
                "/api/organiser/performances", plan.toString(), signIn(credentials(organiser, organisersPassword))));
        return new Sale(
                Integer.parseInt(made.getString("id")),
                Integer.parseInt(made.getJsonArray("sectors").getJsonObject(0).getString("id")));
    }

    /** The same, and waits until the sale is open and its lobby behind us. */
    public Sale openSale(int capacity) throws IOException, InterruptedException {
        Sale sale = announce(capacity, Instant.now().plusSeconds(2));
        Thread.sleep(7_000);
        return sale;
    }

    /** Waits until anybody can read this line of the sector's journal: what it says is committed. */
    public void awaitLine(Sale sale, long seq) throws IOException, InterruptedException {
        while (get(sale.journal() + "?from=" + seq).isBlank()) {
            Thread.sleep(100);
        }
    }

    /** Prints what the verifier says of the sector's journal. */
    public void verifyJournal(Path distribution, Sale sale) throws IOException, InterruptedException {
        new ProcessBuilder(distribution.resolve("bin/verify-journal").toString(), base + sale.journal())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static JsonObjectBuilder sector(int capacity) {
        return Json.createObjectBuilder()
                .add("name", "Floor")
                .add("capacity", capacity)
                .add("halfQuota", 0)
                .add("fullPrice", "100.00")
                .add("halfPrice", "50.00");
    }

    /** Signs a buyer up and in. @param person nine digits, of which the CPF is made @return the session's token */
    public String newBuyer(long person) throws IOException, InterruptedException {
        signUp(person);
        return signIn(credentials(person));
    }

    /** Signs a buyer up. @param person nine digits, of which the CPF is made */
    public void signUp(long person) throws IOException, InterruptedException {
        post("/api/buyers", newcomer(person), null);
    }

    /** The body of a person's sign-up. @param person nine digits, of which the CPF is made */
    public static String newcomer(long person) {
        return newcomer(person, email(person));
    }

    /** The same with another e-mail. */
    public static String newcomer(long person, String email) {
        return Json.createObjectBuilder()
                .add("name", "Ana")
                .add("email", email)
                .add("cpf", cpf(person))
                .add("password", PASSWORD)
                .build()
                .toString();
    }

    public static String email(long person) {
        return "visitor" + person + "@example.org";
    }

    /** What a buyer who was signed up here posts to {@code /api/session}. */
    public static String credentials(long person) {
        return credentials(email(person), PASSWORD);
    }

    private static String credentials(String email, String password) {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .build()
                .toString();
    }

    private String signIn(String credentials) throws IOException, InterruptedException {
        return json(post("/api/session", credentials, null)).getString("token");
    }

    /** How many are in line without a number. */
    public int undrawn(Sale sale) throws IOException, InterruptedException {
        return json(get(sale.path() + "/board"))
                .getJsonArray("sectors")
                .getJsonObject(0)
                .getInt("lobby");
    }

    /** @throws IOException also for an answer that is no 2xx */
    public String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Posts as whoever's session this is; null for nobody's. @throws IOException also for an answer that is no 2xx */
    public String post(String path, String body, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** What an answer says. */
    public static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    /** A CPF that is in order. @param nine its first digits */
    public static String cpf(long nine) {
        StringBuilder digits = new StringBuilder(Long.toString(nine));
        for (int length = 9; length < 11; length++) {
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (length + 1 - i) * (digits.charAt(i) - '0');
            }
            digits.append(sum * 10 % 11 % 10);
        }
        return digits.toString();
    }
}
