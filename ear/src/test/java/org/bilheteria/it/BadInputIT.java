package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever is sent, the answer is the contract's, never a 500, and nothing is half done. */
class BadInputIT {

    private static final String SIGN_UP =
            "{\"name\":\"Ana\",\"email\":\"%s\",\"cpf\":\"%s\",\"password\":\"girassol no telhado\"}";
    private static final String PLACES = "/api/performances/1/places";

    /** As browsers without TLS: asked to upgrade to HTTP/2 with a large body, Payara answers late. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Distribution server;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Map.of());
        send("POST", "/api/buyers", String.format(SIGN_UP, "ana@example.com", "111.444.777-35"), null);
        token = json(send(
                        "POST",
                        "/api/session",
                        "{\"email\":\"ana@example.com\",\"password\":\"girassol no telhado\"}",
                        null))
                .getString("token");
    }

    @AfterAll
    static void stop() {
        server.close();
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
        assertThat(refusal(send("POST", PLACES, "{\"sector\":\"1\",\"full\":" + full + "}", token)))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/performances/1/places | {'sector':'1','full':1,'half':2} | 422 HALF_PRICE_LIMIT",
                "POST | /api/performances/1/places | {'sector':'5','full':1} | 422 UNKNOWN_SECTOR",
                "POST | /api/performances/1/places | {'sector':'x','full':1} | 422 UNKNOWN_SECTOR",
                "POST | /api/performances/1/places | {'full':1} | 400 MALFORMED",
                "POST | /api/performances/1/places | [] | 400 MALFORMED",
                "POST | /api/performances/1/places | {'sector': | 400 MALFORMED",
                "POST | /api/performances/999/places | {'sector':'1','full':1} | 404 NOT_FOUND",
                "POST | /api/performances/abc/places | {'sector':'1','full':1} | 404 NOT_FOUND",
                "PUT | /api/performances/1/places | {} | 405 METHOD_NOT_ALLOWED",
                "GET | /api/places/00000000000000000000000000000000 | | 404 NOT_FOUND",
                "GET | /api/places/nonsense | | 404 NOT_FOUND",
                "DELETE | /api/places/nonsense | | 404 NOT_FOUND",
                "POST | /api/places/nonsense/payment | | 404 NOT_FOUND",
                "GET | /api/orders/ABCDEFGHJK | | 404 NOT_FOUND",
                "GET | /api/performances/999/board | | 404 NOT_FOUND",
                "GET | /api/performances/1/sectors/1/journal?from=x | | 400 MALFORMED",
                "GET | /api/nowhere | | 404 NOT_FOUND",
                "POST | /api/organiser/performances/1/close | | 403 FORBIDDEN",
                "POST | /api/organiser/performances | {} | 403 FORBIDDEN",
                "POST | /api/session | {'email':'nobody@example.com','password':'girassol no telhado'} | 401 BAD_CREDENTIALS",
                "POST | /api/session | {'email':'ana@example.com','password':'another password'} | 401 BAD_CREDENTIALS",
                "POST | /api/session | {'email':1,'password':[]} | 400 MALFORMED"
            })
    void requests(String method, String path, String body, String refusal) throws Exception {
        String json = body == null ? null : body.replace('\'', '"');
        assertThat(refusal(send(method, path, json, token))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "nonsense", "a.b.c"})
    void forgedTokens(String forged) throws Exception {
        HttpResponse<String> answer = send("POST", PLACES, "{\"sector\":\"1\",\"full\":1}", forged);

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
        assertThat(refusal(send("POST", PLACES, "{\"sector\":\"" + "1".repeat(100_000) + "\"}", token)))
                .isEqualTo("413 TOO_LARGE");
    }

    @Test
    void aLinkThatPretendsToBeAFormDoesNothing() throws Exception {
        String link =
                "/performance?id=1&sector=1&enter=enter&enter:go=x&enter:full=1&jakarta.faces.ViewState=stateless";

        assertThat(send("GET", link, null, token).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherSitesFormCanNotSignAReaderIn() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(URI.create(server.url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("sign-in=sign-in"))
                .build();

        assertThat(CLIENT.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/performance?id=abc", "/performance?id=999", "/nowhere", "/performance"})
    void pagesSayInWordsThatThereIsNothing(String page) throws Exception {
        HttpRequest reader = HttpRequest.newBuilder(URI.create(server.url(page)))
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> answer = CLIENT.send(reader, BodyHandlers.ofString());

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
        return CLIENT.send(request.build(), BodyHandlers.ofString());
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
