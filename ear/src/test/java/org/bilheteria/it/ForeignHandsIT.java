package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: nobody reads or moves what is another's, is more than they are, acts through another's browser, or reads a file. */
@OnSharedServer(SetUp.QUICK_LINE)
class ForeignHandsIT {

    private static Distribution server;
    private static Api api;
    private static Sale sale;
    private static String owner;
    private static String stranger;

    @BeforeAll
    static void start(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
        sale = api.openSale(10);
        owner = api.newBuyer();
        stranger = api.newBuyer();
    }

    @Test
    void anothersPlaceIsNotThere() throws Exception {
        String place = api.hold(sale, owner);

        assertThat(statuses(
                        stranger,
                        "GET /api/places/" + place,
                        "DELETE /api/places/" + place,
                        "POST /api/places/" + place + "/payment",
                        "GET /place?id=" + place))
                .containsOnly(404);
        assertThat(api.own("/api/places/" + place, owner).getString("state")).isEqualTo("HELD");
        api.send("DELETE", "/api/places/" + place, Api.bearer(owner));
    }

    @Test
    void anothersOrderIsNotThere() throws Exception {
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        String order = api.awaitState(place, buyer, "PAID").getString("order");

        assertThat(statuses(
                        stranger,
                        "GET /api/orders/" + order,
                        "GET /api/orders/" + order + "/tickets.pdf",
                        "POST /api/orders/" + order + "/withdrawal",
                        "GET /order?number=" + order))
                .containsOnly(404);
        assertThat(api.own("/api/orders/" + order, buyer).getString("status")).isEqualTo("PAID");
    }

    /** All that there is, and what will be added. */
    @Test
    void whatIsForOrganisersIsForNobodyElse() throws Exception {
        Set<String> calls = new Contract(api.send("GET", "/openapi", Map.of("Accept", "application/json"))
                        .body())
                .calls().stream()
                        .filter(call -> call.contains(" /api/organiser/") || call.contains(" /api/check-in/"))
                        .map(call -> call.replace("{performance}", Integer.toString(sale.performance()))
                                .replaceAll("\\{\\w+}", "1"))
                        .collect(Collectors.toSet());
        assertThat(calls).hasSizeGreaterThan(20);

        for (String call : calls) {
            assertThat(statuses(stranger, call)).as(call).containsExactly(403);
            assertThat(statuses("", call)).as(call).containsExactly(401);
        }
        assertThat(statuses(
                        stranger,
                        "GET /organiser",
                        "GET /steer?id=" + sale.performance(),
                        "GET /change-performance?id=" + sale.performance(),
                        "GET /new-performance",
                        "GET /money",
                        "GET /order-desk",
                        "GET /end-show?performance=" + sale.performance(),
                        "GET /show-face?performance=" + sale.performance(),
                        "GET /audit",
                        "GET /check-in"))
                .containsOnly(403);
    }

    @Test
    void aSessionIsNoneUnlessWeSignedItAsOne() throws Exception {
        String receipt = api.enter(sale, api.newBuyer()).getString("receipt");
        String[] parts = owner.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"roles\":[]");
        String more = base64(claims.replace("\"roles\":[]", "\"roles\":[\"ORGANISER\"]"));
        Signer foreign = new Signer("k1");
        Map<String, Object> forged = new TreeMap<>(
                Map.of("sub", "1", "role", "ORGANISER", "aud", "session", "iss", "bilheteria", "exp", 4_000_000_000L));

        for (String token : List.of(
                parts[0] + "." + more + "." + parts[2],
                base64("{\"alg\":\"none\",\"typ\":\"session+jwt\"}") + "." + more + ".",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 4) + "AAAA",
                foreign.sign("session+jwt", forged),
                foreign.hs256("session+jwt", forged),
                receipt)) {
            assertThat(statuses(token, "GET /api/places", "GET /api/organiser/audit"))
                    .as(token)
                    .containsOnly(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: http://evil.example",
                "Origin: null"
            })
    void anothersSiteDoesNothingThroughABrowser(String from) throws Exception {
        for (String path : List.of(
                "/sign-in",
                "/sign-up",
                "/sign-out",
                "/performance?id=" + sale.performance(),
                "/places",
                "/organiser",
                "/money",
                "/order-desk",
                "/end-show?performance=" + sale.performance(),
                "/show-face?performance=" + sale.performance(),
                "/steer?id=" + sale.performance(),
                "/api/session",
                sale.path() + "/places")) {
            String answer = Wire.exchange(
                    server.port(),
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + from + "\r\nCookie: session=" + owner
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1\r\n"
                            + "Connection: close\r\n\r\nx");

            assertThat(answer).as(path).startsWith("HTTP/1.1 403");
        }
        assertThat(statuses(owner, "GET /api/places")).containsExactly(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/%2e/WEB-INF/web.xml",
                "/WEB-INF./web.xml",
                "/WEB-INF/web.xml%00.css",
                "/WEB-INF/templates/layout.xhtml",
                "/WEB-INF/lib/",
                "/META-INF/MANIFEST.MF",
                "/check/../WEB-INF/web.xml",
                "/check/..%2fWEB-INF/web.xml",
                "/check/..;/WEB-INF/web.xml",
                "/check/%252e%252e/WEB-INF/web.xml",
                "/webjars/..%5c..%5cWEB-INF/web.xml",
                "/psp/..;/WEB-INF/web.xml",
                "/api/..%2f..%2fWEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/layout.xhtml.xhtml?ln=..%2fWEB-INF%2ftemplates",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml?ln=css",
                "/../../../../etc/passwd",
                "/..%2f..%2f..%2fetc/passwd",
                "/%c0%ae%c0%ae/WEB-INF/web.xml",
                "/%2fetc/passwd",
                "/data/keys.properties"
            })
    void filesThatAreNobodysAreNotServed(String path) throws IOException {
        String answer = Wire.exchange(
                server.port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .doesNotStartWith("HTTP/1.1 2")
                .doesNotContain("<web-app", "ui:insert", "root:", "Manifest-Version");
    }

    private static List<Integer> statuses(String token, String... calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (String call : calls) {
            String[] parts = call.split(" ", 2);
            HttpResponse<String> answer;
            if (parts[1].startsWith("/api/")) {
                answer = api.send(parts[0], parts[1], token.isEmpty() ? Map.of() : Api.bearer(token));
            } else {
                answer = api.send(parts[0], parts[1], Map.of("Accept", "text/html", "Cookie", "session=" + token));
            }
            statuses.add(answer.statusCode());
        }
        return statuses;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
