package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a crowd asks all the time is answered the short way as it is the long way, byte for byte, refusals too; and a board
 * is sent by gzip to whoever takes it. Method: each is asked twice, the second time in words that only JAX-RS weighs.
 */
@OnSharedServer(SetUp.QUICK_LINE)
class ShortWayIT {

    private static final String SHORT = "*/*";
    private static final String LONG = "*/*;q=0.9";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Distribution server;
    private static Sale sale;
    private static String token;
    private static String place;

    @BeforeAll
    static void start(Distribution shared) throws Exception {
        server = shared;
        Api api = new Api(server);
        sale = api.openSale(5);
        token = api.newBuyer();
        place = api.hold(sale, token);
    }

    @Test
    void entriesAreAnsweredAlike() throws Exception {
        String places = sale.path() + "/places";
        String wish = "{\"sector\":\"" + sale.sector() + "\",\"full\":1}";

        alike("POST", places, wish, token, 200);
        alike("POST", places, wish, null, 401);
        alike("POST", places, wish, token + "x", 401);
        for (String malformed : List.of("", "x", "[]", "{} {}", "{\"sector\":\"1\",\"sector\":\"2\"}")) {
            alike("POST", places, malformed, token, 400);
        }
        alike("POST", places, wish.replace(":1}", ":0}"), token, 422);
        alike("POST", places, wish.replace("\"" + sale.sector() + "\"", "\"999999\""), token, 422);
        alike("POST", "/api/performances/999999/places", wish, token, 404);
        alike("POST", "/api/performances/nonsense/places", wish, token, 404);
    }

    @Test
    void placesAndBoardsAreAnsweredAlike() throws Exception {
        alike("GET", "/api/places/" + place, null, token, 200);
        alike("GET", "/api/places/" + place, null, null, 401);
        alike("GET", "/api/places/0123456789abcdef0123456789abcdef", null, token, 404);
        alike("GET", "/api/places/nonsense", null, token, 404);
        alike("GET", sale.path() + "/board", null, null, 200);
        alike("GET", "/api/performances/999999/board", null, null, 404);
        alike("GET", "/api/performances/nonsense/board", null, null, 404);
    }

    @Test
    void passkeysAreAnsweredAlike() throws Exception {
        String passkey = "/api/session/passkey";
        String answer =
                "{\"credential\":{\"id\":\"AQID\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\","
                        + "\"signature\":\"AA\"}}}";

        alike("POST", passkey + "/options", "{}", null, 200);
        alike("POST", passkey, answer, null, 401);
        for (String malformed : List.of("", "[]", "{}", "{\"credential\":{}}", answer.replace("\"AQID\"", "7"))) {
            alike("POST", passkey, malformed, null, 400);
        }
    }

    @Test
    void aBoardIsSentByGzipToWhoeverTakesIt() throws Exception {
        HttpResponse<byte[]> plain = board(Map.of());
        HttpResponse<byte[]> zipped = board(Map.of("Accept-Encoding", "br, gzip"));

        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(zipped.body().length).isLessThan(plain.body().length);
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes()))
                .contains("\"performance\":\"" + sale.performance() + "\"");
    }

    @Test
    void whoHasABoardIsNotSentItAgain() throws Exception {
        for (Map<String, String> coding : List.of(Map.<String, String>of(), Map.of("Accept-Encoding", "gzip"))) {
            Map<String, String> again = new TreeMap<>(coding);
            again.put("If-None-Match", header(board(coding), "ETag"));

            // Its head is signed anew whenever its journal has moved on.
            HttpResponse<byte[]> answer =
                    Patience.await().until(() -> unchanged(again), sent -> sent.statusCode() == 304);

            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "Cache-Control")).contains("max-age=1");
        }
    }

    private static HttpResponse<byte[]> unchanged(Map<String, String> headers) throws Exception {
        HttpResponse<byte[]> answer = board(headers);
        if (answer.statusCode() == 200) {
            headers.put("If-None-Match", header(answer, "ETag"));
        }
        return answer;
    }

    private static HttpResponse<byte[]> board(Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(sale.path() + "/board")));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void alike(String method, String path, String body, String session, int status) throws Exception {
        HttpResponse<String> quick = ask(method, path, body, session, SHORT);
        HttpResponse<String> other = ask(method, path, body, session, LONG);

        assertThat(quick.statusCode())
                .as("%s %s: %s", method, path, quick.body())
                .isEqualTo(status);
        assertThat(other.statusCode()).isEqualTo(status);
        assertThat(told(quick)).isEqualTo(told(other));
        assertThat(headers(quick)).isEqualTo(headers(other));
    }

    /** Without what differs from one moment, and from one signature, to the next. */
    private static String told(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll(
                        "\"(receipt|at|secondsLeft|callsPerMinute|head|challenge|journal[A-Za-z]+)\":(\"[^\"]*\"|null|[0-9]+)",
                        "");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "etag", "content-length", "Date", "ETag", "Content-Length"));
        return headers;
    }

    private static HttpResponse<String> ask(String method, String path, String body, String session, String accept)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Accept", accept);
        if (session != null) {
            request.header("Authorization", "Bearer " + session);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
