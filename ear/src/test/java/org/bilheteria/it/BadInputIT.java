package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever is sent, the answer is the contract's, never a 500, and nothing is half done. */
@OnSharedServer(SetUp.QUICK_LINE)
class BadInputIT {

    private static final String SIGN_UP =
            "{\"name\":\"Ana\",\"email\":\"%s\",\"cpf\":\"%s\",\"password\":\"girassol no telhado\"}";
    private static final PatientClient CLIENT = new PatientClient();

    private static Distribution server;
    private static Sale sale;
    private static Sale other;
    private static String token;

    @BeforeAll
    static void start(Distribution shared) throws Exception {
        server = shared;
        Api api = new Api(server);
        sale = api.openSale(10);
        other = api.openSale(10);
        assertThat(send("POST", "/api/buyers", String.format(SIGN_UP, "ana@example.com", "111.444.777-35"), null)
                        .statusCode())
                .isEqualTo(201);
        token = json(send(
                        "POST",
                        "/api/session",
                        "{\"email\":\"ana@example.com\",\"password\":\"girassol no telhado\"}",
                        null))
                .getString("token");
    }

    /** With the sale of this class, and a sector of another's, in their places. */
    private static String filled(String text) {
        return text.replace("{sale}", sale.path())
                .replace("{sector}", Integer.toString(sale.sector()))
                .replace("{other}", Integer.toString(other.sector()));
    }

    private static HttpResponse<String> enters(String wish, String bearer) throws Exception {
        return send("POST", sale.path() + "/places", filled(wish), bearer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 422 QUANTITY",
                "-1 | 422 QUANTITY",
                "5 | 422 OVER_LIMIT",
                "1000000000 | 422 OVER_LIMIT",
                "99999999999 | 422 QUANTITY",
                "1.5 | 422 QUANTITY",
                "\"2\" | 422 QUANTITY",
                "true | 422 QUANTITY",
                "[] | 422 QUANTITY"
            })
    void quantities(String full, String refusal) throws Exception {
        assertThat(refusal(enters("{\"sector\":\"{sector}\",\"full\":" + full + "}", token)))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | {sale}/places | {'sector':'{sector}','full':1,'half':2} | 422 HALF_PRICE_LIMIT",
                "POST | {sale}/places | {'sector':'{other}','full':1} | 422 UNKNOWN_SECTOR",
                "POST | {sale}/places | {'sector':'x','full':1} | 422 UNKNOWN_SECTOR",
                "POST | {sale}/places | {'full':1} | 400 MALFORMED",
                "POST | {sale}/places | [] | 400 MALFORMED",
                "POST | {sale}/places | {'sector': | 400 MALFORMED",
                "POST | /api/performances/999/places | {'sector':'{sector}','full':1} | 404 NOT_FOUND",
                "POST | /api/performances/abc/places | {'sector':'{sector}','full':1} | 404 NOT_FOUND",
                "PUT | {sale}/places | {} | 405 METHOD_NOT_ALLOWED",
                "GET | /api/places/00000000000000000000000000000000 | | 404 NOT_FOUND",
                "GET | /api/places/nonsense | | 404 NOT_FOUND",
                "DELETE | /api/places/nonsense | | 404 NOT_FOUND",
                "POST | /api/places/nonsense/payment | | 404 NOT_FOUND",
                "GET | /api/orders/ABCDEFGHJK | | 404 NOT_FOUND",
                "GET | /api/performances/999/board | | 404 NOT_FOUND",
                "GET | {sale}/sectors/{sector}/journal?from=x | | 400 MALFORMED",
                "GET | /api/nowhere | | 404 NOT_FOUND",
                "POST | /api/organiser/performances/1/close | | 403 FORBIDDEN",
                "POST | /api/organiser/performances | {} | 403 FORBIDDEN",
                "POST | /api/session | {'email':'nobody@example.com','password':'girassol no telhado'} | 401 BAD_CREDENTIALS",
                "POST | /api/session | {'email':'ana@example.com','password':'another password'} | 401 BAD_CREDENTIALS",
                "POST | /api/session | {'email':1,'password':[]} | 400 MALFORMED"
            })
    void requests(String method, String path, String body, String refusal) throws Exception {
        String json = body == null ? null : filled(body).replace('\'', '"');
        assertThat(refusal(send(method, filled(path), json, token))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "nonsense", "a.b.c"})
    void forgedTokens(String forged) throws Exception {
        HttpResponse<String> answer = enters("{\"sector\":\"{sector}\",\"full\":1}", forged);

        assertThat(refusal(answer)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aCpfWithWrongDigitsIsNamedByItsField() throws Exception {
        JsonObject problem =
                json(send("POST", "/api/buyers", String.format(SIGN_UP, "other@example.com", "111.444.777-36"), null));

        assertThat(problem.getInt("status")).isEqualTo(422);
        assertThat(problem.getJsonObject("fields")).containsKey("cpf");
    }

    @Test
    void aHugeBodyIsNotRead() throws Exception {
        assertThat(refusal(enters("{\"sector\":\"" + "1".repeat(100_000) + "\"}", token)))
                .isEqualTo("413 TOO_LARGE");
    }

    @Test
    void aLinkThatPretendsToBeAFormDoesNothing() throws Exception {
        String link = "/performance?id=" + sale.performance() + "&sector=" + sale.sector()
                + "&enter=enter&enter:go=x&enter:full=1&jakarta.faces.ViewState=stateless";

        assertThat(send("GET", link, null, token).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherSitesFormCanNotSignAReaderIn() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(URI.create(server.url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("sign-in=sign-in"))
                .build();

        assertThat(CLIENT.send(form).statusCode()).isEqualTo(403);
    }

    /** Else anybody beside a reader would have their browser refuse plain HTTP for a year. */
    @Test
    void whoSaysThatTheyCameOverTlsIsNotBelieved() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url("/api/session")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"ana@example.com\",\"password\":\"girassol no telhado\"}"));
        for (String header : new String[] {"X-Forwarded-Proto", "Forwarded", "X-Forwarded-Scheme", "X-Forwarded-Ssl"}) {
            request.header(header, header.equals("Forwarded") ? "proto=https" : "https");
        }

        HttpResponse<String> answer = CLIENT.send(request.build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("session=")
                .doesNotContain("Secure");
    }

    @Test
    void aBrowserThatKeepsNoCookiesIsToldSoAndSentNowhereElse() throws Exception {
        HttpResponse<String> home = send("GET", "/signed-in?next=%2F%2Fevil.example%2F", null, null);
        HttpResponse<String> places = send("GET", "/signed-in?next=%2Fplaces", null, null);

        assertThat(home.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?cookies=off&next=%2F")
                .doesNotContain("evil");
        assertThat(places.headers().firstValue("Location").orElse("")).endsWith("/sign-in?cookies=off&next=%2Fplaces");
        assertThat(send("GET", "/sign-in?cookies=off", null, null).body()).contains("role=\"alert\"", "cookie");
        assertThat(send("GET", "/signed-in?next=%2Fplaces", null, token)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/performance?id=abc", "/performance?id=999", "/nowhere", "/performance"})
    void pagesSayInWordsThatThereIsNothing(String page) throws Exception {
        HttpRequest reader = HttpRequest.newBuilder(URI.create(server.url(page)))
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> answer = CLIENT.send(reader);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
    }

    private static HttpResponse<String> send(String method, String path, String body, String bearer)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return CLIENT.send(request.build());
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as("%s", answer.body())
                .startsWith("application/problem+json");
        JsonObject problem = json(answer);
        assertThat(problem.getInt("status")).isEqualTo(answer.statusCode());
        return answer.statusCode() + " " + problem.getString("code");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
