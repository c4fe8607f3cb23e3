package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: what is served as {@code /openapi} is what is answered, refusals too. */
@OnSharedServer(SetUp.QUICK_LINE)
class ContractIT {

    private static final String ARRIVE = "POST /api/performances/{performance}/places";
    private static final String PLACE = "/api/places/{place}";
    private static final String JOURNAL = "/api/performances/{performance}/sectors/{sector}/journal";
    private static final String ORDER = "/api/orders/{number}";
    private static final String CHANGE = "PATCH /api/organiser/performances/{performance}";
    private static final String SIGN_UP =
            "{\"name\":\"Ana Souza\",\"email\":\"ana.souza@example.com\",\"cpf\":\"390.533.447-05\",\"password\":\"%s\"}";
    private static final String SIGN_IN = "{\"email\":\"ana.souza@example.com\",\"password\":\"%s\"}";
    private static final String PASSWORD = "girassol no telhado";

    private static final PatientClient CLIENT = new PatientClient();

    private static Distribution server;
    private static Contract contract;
    private static Api api;
    private static String organiser;

    @BeforeAll
    static void start(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        organiser = api.organiser(server);
        contract = new Contract(api.send("GET", "/openapi", Map.of("Accept", "application/json"))
                .body());
    }

    @Test
    void oneDocumentIsServedAndItIsOurs() throws Exception {
        assertThat(contract.document().at("/info/title").asText()).isEqualTo("Bilheteria");
        assertThat(contract.calls()).noneMatch(call -> call.contains("/psp/"));
        assertThat(api.get("/openapi").body()).contains("title: Bilheteria");
    }

    /** Whatever can be asked for without an id and without a session is asked for, and is as described. */
    @Test
    void whatEverybodyMayReadIsAsDescribed() throws Exception {
        for (String path : Set.of(
                "/api/performances",
                "/health",
                "/health/live",
                "/health/ready",
                "/health/started",
                "/metrics",
                "/openapi",
                "/.well-known/jwks.json")) {
            get(path, path, null, 200);
        }
    }

    @Test
    void accountsAreAsDescribed() throws Exception {
        ask("POST /api/buyers", "/api/buyers", String.format(SIGN_UP, "short"), null, 422);
        ask("POST /api/buyers", "/api/buyers", String.format(SIGN_UP, PASSWORD), null, 201);
        ask("POST /api/buyers", "/api/buyers", String.format(SIGN_UP, PASSWORD), null, 409);
        ask("POST /api/session", "/api/session", "{", null, 400);
        ask("POST /api/session", "/api/session", String.format(SIGN_IN, "another"), null, 401);
        String token = json(ask("POST /api/session", "/api/session", String.format(SIGN_IN, PASSWORD), null, 200))
                .getString("token");
        ask("DELETE /api/session", "/api/session", "", token, 204);
        get("/api/places", "/api/places", token, 401);
        send("POST /api/session", "/api/session", "x=y", Map.of("Content-Type", "text/plain"), 415);
        send("POST /api/session", "/api/session", "{}", Map.of("Sec-Fetch-Site", "cross-site"), 403);
        send("DELETE /api/session", "/api/session", "", Map.of("Accept", "text/html"), 406);
    }

    @Test
    void theWayOfABuyerIsAsDescribed() throws Exception {
        Sale sale = api.openSale(5);
        String token = api.newBuyer();
        String places = sale.path() + "/places";
        String wish = "{\"sector\":\"" + sale.sector() + "\",\"full\":%s}";
        ask(ARRIVE, places, String.format(wish, 1), null, 401);
        ask(ARRIVE, places, String.format(wish, 0), token, 422);
        ask(ARRIVE, "/api/performances/999999/places", String.format(wish, 1), token, 404);
        JsonObject receipt = json(ask(ARRIVE, places, String.format(wish, 1), token, 202));
        ask(ARRIVE, places, String.format(wish, 1), token, 200);
        String place = "/api/places/" + receipt.getString("place");
        get(PLACE, place, token, 200);
        api.awaitState(receipt.getString("place"), token, "HELD");
        get(PLACE, place, token, 200);
        String txid = json(await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> ask("POST " + PLACE + "/payment", place + "/payment", "", token),
                                ContractIT::isDone))
                .getString("txid");
        api.pay(txid, "");
        String order = "/api/orders/"
                + api.awaitState(receipt.getString("place"), token, "PAID").getString("order");
        ask("DELETE " + PLACE, "/api/places/nonsense", "", token, 404);
        get(PLACE, place, token, 200);
        get("/api/places", "/api/places", token, 200);
        get(ORDER, order, token, 200);
        get(ORDER + "/tickets.pdf", order + "/tickets.pdf", token, 200);
        verify(sale, receipt.getString("place"));
        ask("POST " + ORDER + "/withdrawal", order + "/withdrawal", "", token, 202);
        get(ORDER + "/tickets.pdf", order + "/tickets.pdf", token, 404);
    }

    private static void verify(Sale sale, String place) throws Exception {
        String board = "/api/performances/{performance}/board";
        String tag = get(board, sale.path() + "/board", null, 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(tag).isNotEmpty();
        HttpResponse<String> journal = get(JOURNAL, sale.journal(), null, 200);
        journal.body()
                .lines()
                .forEach(line -> contract.follows(line, JsonPointer.compile("/components/schemas/JournalLine")));
        get(JOURNAL, sale.journal() + "?from=x", null, 400);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(JOURNAL + "/proof", sale.journal() + "/proof?place=" + place, null),
                        ContractIT::isDone);
        get(JOURNAL + "/proof", sale.journal() + "/proof", null, 400);
    }

    @Test
    void whatOrganisersDoIsAsDescribed() throws Exception {
        JsonObject plan = plan(Instant.now());
        ask("POST /api/organiser/performances", "/api/organiser/performances", "{}", organiser, 400);
        ask("POST /api/organiser/performances", "/api/organiser/performances", plan.toString(), api.newBuyer(), 403);
        String id = json(ask(
                        "POST /api/organiser/performances",
                        "/api/organiser/performances",
                        plan.toString(),
                        organiser,
                        201))
                .getString("id");
        String path = "/api/organiser/performances/" + id;
        ask(CHANGE, path, "{\"message\":\"Later\"}", organiser, 200);
        ask(CHANGE, path, "{\"title\":\" \"}", organiser, 422);
        ask(CHANGE, path, "{\"sectors\":[{\"id\":\"999999\",\"capacity\":1}]}", organiser, 422);
        for (String lever : new String[] {"open", "pause", "resume", "close"}) {
            String call = "POST /api/organiser/performances/{performance}/" + lever;
            ask(call, path + "/" + lever, "", organiser, 200);
        }
        ask("POST /api/organiser/performances/{performance}/open", path + "/open", "", organiser, 409);
        String remove = "DELETE /api/organiser/performances/{performance}";
        ask(remove, path, null, organiser, 204);
        ask(remove, path + "999", null, organiser, 404);
        ask(remove, "/api/organiser/performances/" + api.openSale(1).performance(), null, organiser, 409);
        get("/api/organiser/performances/{performance}/figures", path + "/figures", organiser, 200);
        get("/api/organiser/performances/{performance}/sales.csv", path + "/sales.csv", organiser, 200);
        get("/api/organiser/performances/{performance}/figures", path + "999/figures", organiser, 404);
    }

    @Test
    void whatOrganisersReadIsAsDescribed() throws Exception {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        get("/api/organiser/audit", "/api/organiser/audit?limit=5", organiser, 200);
        get("/api/organiser/audit", "/api/organiser/audit?limit=1001", organiser, 422);
        get("/api/organiser/audit.csv", "/api/organiser/audit.csv", organiser, 200);
        get("/api/organiser/balance", "/api/organiser/balance?day=" + today, organiser, 200);
        get("/api/organiser/balance", "/api/organiser/balance", organiser, 422);
        get("/api/organiser/balance.csv", "/api/organiser/balance.csv?day=" + today, organiser, 200);
        String file = "/api/organiser/reconciliation.csv";
        get(file, file + "?from=" + today + "&to=" + today, organiser, 200);
        get(file, file + "?from=2026-01-01&to=2026-12-31", organiser, 422);
        get("/api/organiser/payments", "/api/organiser/payments", organiser, 200);
        get("/api/organiser/payments", "/api/organiser/payments?q=nobody", organiser, 200);
        get("/api/organiser/payments/review", "/api/organiser/payments/review", organiser, 200);
        get("/api/organiser/refunds/troubled", "/api/organiser/refunds/troubled", organiser, 200);
        get("/api/organiser/notices/odd", "/api/organiser/notices/odd", organiser, 200);
    }

    @Test
    void whoIsStaffIsAsDescribed() throws Exception {
        String path = "/api/organiser/staff";
        String put = "PUT " + path;
        String own = server.organiser().split(":", 2)[0];
        String change = "{\"email\":\"%s\",%s}";
        get(path, path, organiser, 200);
        ask(put, path, String.format(change, own, "\"switchedOff\":false"), organiser, 200);
        ask(put, path, String.format(change, own, "\"switchedOff\":true"), organiser, 409);
        ask(put, path, String.format(change, own, "\"roles\":[\"king\"]"), organiser, 422);
        ask(put, path, String.format(change, "nobody@example.com", "\"roles\":[]"), organiser, 404);
        String show = "/api/session/second-factor";
        ask("POST " + show, show, "{\"code\":\"123456\"}", api.newBuyer(), 401);
    }

    @Test
    void whatIsDecidedAboutMoneyIsAsDescribed() throws Exception {
        for (String act : List.of("retry", "stop")) {
            String path = "/api/organiser/refunds/{refund}/" + act;
            ask("POST " + path, path.replace("{refund}", "none"), null, organiser, 404);
        }
        String payment = "/api/organiser/payments/{payment}";
        String none = payment.replace("{payment}", "none");
        ask("POST " + payment + "/refund", none + "/refund", null, organiser, 404);
        ask("POST " + payment + "/assignment", none + "/assignment", "{\"txid\":\"t\"}", organiser, 404);
        ask("POST " + payment + "/return", none + "/return", "{\"id\":\"D1\",\"amount\":\"1.00\"}", organiser, 404);
        ask("POST " + payment + "/return", none + "/return", "{\"id\":\"D1\",\"amount\":\"1\"}", organiser, 422);
    }

    @Test
    void theEntranceIsAsDescribed() throws Exception {
        String base = "/api/check-in/{performance}";
        String told = "{\"entrance\":\"North\",\"admissions\":[{\"ticket\":\"T\",\"at\":\"2026-11-23T12:00:00Z\"}]}";
        ask("POST " + base + "/admissions", "/api/check-in/1/admissions", told, organiser, 200);
        ask("POST " + base + "/admissions", "/api/check-in/1/admissions", "{\"entrance\":\"\"}", organiser, 422);
        get(base + "/list", "/api/check-in/1/list", organiser, 200);
        get(base + "/list", "/api/check-in/1/list?since=x", organiser, 422);
        get(base + "/conflicts", "/api/check-in/1/conflicts", organiser, 200);
    }

    @Test
    void noticesFromElsewhereAreRefusedAsDescribed() throws Exception {
        ask("POST /pix", "/pix?hmac=guessed", "{\"pix\":[]}", null, 403);
    }

    private static JsonObject plan(Instant now) {
        return Json.createObjectBuilder()
                .add("title", "Contract")
                .add("venue", "Here")
                .add("startsAt", now.plus(Duration.ofDays(30)).toString())
                .add("lobbyOpensAt", now.plus(Duration.ofHours(1)).toString())
                .add("opensAt", now.plus(Duration.ofHours(2)).toString())
                .add("closesAt", now.plus(Duration.ofDays(1)).toString())
                .add(
                        "sectors",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "Floor")
                                        .add("capacity", 10)
                                        .add("fullPrice", "100.00")
                                        .add("halfPrice", "50.00")))
                .build();
    }

    private static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() < 300;
    }

    private static HttpResponse<String> get(String template, String path, String token, int status) throws Exception {
        return ask("GET " + template, path, null, token, status);
    }

    private static HttpResponse<String> get(String template, String path, String token) throws Exception {
        return ask("GET " + template, path, null, token);
    }

    private static HttpResponse<String> ask(String call, String path, String body, String token, int status)
            throws Exception {
        HttpResponse<String> answer = ask(call, path, body, token);
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
        return answer;
    }

    private static HttpResponse<String> ask(String call, String path, String body, String token) throws Exception {
        return send(call, path, body, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private static void send(String call, String path, String body, Map<String, String> headers, int status)
            throws Exception {
        assertThat(send(call, path, body, headers).statusCode()).as(call).isEqualTo(status);
    }

    private static HttpResponse<String> send(String call, String path, String body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .method(call.split(" ")[0], body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return contract.keeps(call, CLIENT.send(request.build()));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
