package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** Goal: docs/rest.md and docs/pix.md say what is so. Method: their examples are asked from top to bottom, of one server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractExamplesIT {

    private static final Path DOCS = Path.of("..", "docs");

    private static Distribution server;
    private static Api api;

    @BeforeAll
    static void open() throws Exception {
        server = Distribution.start(Map.of("BILHETERIA_DEMO", "false", "BILHETERIA_LINE_SETTLE", "PT0.2S"));
        api = new Api(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** The first, because its world is new: it has one sale and one payment. */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> rest() throws Exception {
        Instant now = Instant.now();
        String[] organiser = server.organiser().split(":", 2);
        Map<String, String> known = new TreeMap<>(Map.of(
                "organiserEmail", organiser[0],
                "organiserPassword", organiser[1],
                "lobbyOpensAt", now.toString(),
                "opensAt", now.plusSeconds(3).toString(),
                "closesAt", now.plus(Duration.ofDays(30)).toString(),
                "startsAt", now.plus(Duration.ofDays(31)).toString(),
                "today", LocalDate.now(ZoneId.of("America/Sao_Paulo")).toString()));
        return tests("rest.md", new Conversation(server.url(""), known));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> pix() throws Exception {
        String buyer = api.newBuyer();
        String place = api.hold(api.openSale(1), buyer);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> known = new TreeMap<>(Map.of(
                "bilheteria", server.url(""),
                "token", buyer,
                "place", place,
                "txid", api.charge(place, buyer),
                "from", now.toString(),
                "to", now.plus(Duration.ofHours(1)).toString()));
        return tests("pix.md", new Conversation(server.url("/psp"), known));
    }

    @Test
    void everyCallThatExistsIsListed() throws Exception {
        String document = Files.readString(DOCS.resolve("rest.md"));
        JsonObject paths = Api.json(api.send("GET", "/openapi", Map.of("Accept", "application/json")))
                .getJsonObject("paths");

        assertThat(paths).hasSizeGreaterThan(20);
        for (String path : paths.keySet()) {
            for (String method : paths.getJsonObject(path).keySet()) {
                assertThat(document).contains("`" + method.toUpperCase(Locale.ROOT) + " " + written(path) + "`");
            }
        }
    }

    private static String written(String path) {
        return path.replace("{performance}", "{p}").replace("{sector}", "{s}").replace("{place}", "{id}");
    }

    private static Stream<DynamicTest> tests(String document, Conversation conversation) throws IOException {
        List<HttpExample> examples = HttpExample.in(DOCS.resolve(document));
        assertThat(examples).hasSizeGreaterThan(10);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    meanwhile(example, conversation.known());
                    conversation.run(example);
                }));
    }

    /** What the document tells between two examples. */
    private static void meanwhile(HttpExample example, Map<String, String> known) throws Exception {
        if (example.request().start().startsWith("POST /api/check-in")) {
            known.put("ticket", ticket(known.get("code")));
        }
        if (example.request().start().endsWith("/api/orders/{order}") && known.containsKey("place")) {
            known.put(
                    "order",
                    api.awaitState(known.get("place"), known.get("token"), "PAID")
                            .getString("order"));
        }
        if (example.request().start().contains("{bruno}")) {
            String buyer = api.newBuyer();
            known.put("brunosToken", buyer);
            known.put("bruno", buy(known.get("performance"), known.get("sector"), buyer));
        }
    }

    private static String ticket(String code) {
        String claims = new String(Base64.getUrlDecoder().decode(code.split("\\.")[1]), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(claims)).readObject().getString("sub");
    }

    private static String buy(String performance, String sector, String buyer) throws Exception {
        String wish = "{\"sector\":\"" + sector + "\",\"full\":1}";
        String place = Api.json(api.post("/api/performances/" + performance + "/places", wish, buyer))
                .getString("place");
        api.awaitState(place, buyer, "HELD");
        api.pay(api.charge(place, buyer), "");
        return api.awaitState(place, buyer, "PAID").getString("order");
    }
}
