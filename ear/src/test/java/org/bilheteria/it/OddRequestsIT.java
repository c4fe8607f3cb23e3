package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever is asked, and however, nothing fails here (503 is for who shall come again), nobody is told what runs here, and
 * nobody is sent where a request says. Method: some hundred random requests a seed, over all public paths.
 */
@OnSharedServer(SetUp.QUICK_LINE)
class OddRequestsIT {

    private static final int REQUESTS = 150;

    /** Names of the platform and of classes, and what a stack trace looks like. */
    private static final Pattern TELLTALE = Pattern.compile(
            "(?i)payara|grizzly|glassfish|catalina|tomcat|jersey|jboss|weld|mojarra|eclipselink|h2database|com\\.sun\\."
                    + "|java\\.(lang|util|io)|jakarta\\.(?!faces\\.(resource|ViewState|partial))[a-z]+|\\w+Exception"
                    + "|org\\.(bilheteria|apache|hibernate)\\.|\\bat \\w+\\.[\\w.]+\\(|wadl|Servlet/|X-Powered-By|\nServer:");

    private static final Pattern LOCATION = Pattern.compile("(?im)^location: *(\\S*)");

    private static Distribution server;
    private static List<String> own;
    private static String organiser;
    private static String buyer;

    @BeforeAll
    static void start(Distribution shared) throws Exception {
        server = shared;
        Api api = new Api(server);
        Sale sale = api.openSale(10);
        buyer = api.newBuyer();
        organiser = api.organiser(server);
        String place = api.hold(sale, buyer);
        own = List.of(
                sale.path(),
                sale.path() + "/board",
                sale.path() + "/places",
                sale.path() + "/sectors/" + sale.sector() + "/journal",
                sale.path() + "/sectors/" + sale.sector() + "/journal/proof",
                "/api/places/" + place,
                "/performance?id=" + sale.performance(),
                "/place?id=" + place,
                "/steer?id=" + sale.performance(),
                "/change-performance?id=" + sale.performance());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingFailsTellsOrLeadsAstray(long seed) throws IOException {
        OddRequests requests = new OddRequests(seed, own);
        for (int i = 0; i < REQUESTS; i++) {
            String request = requests.next(i % 2 == 0 ? buyer : organiser);
            String answer = Wire.exchange(server.port(), request);

            assertThat(answer).as("to %s", request).startsWith("HTTP/1.1 ");
            assertThat(fails(answer)).as("%s to %s", answer, request).isFalse();
            assertThat(TELLTALE.matcher(answer).results().map(found -> found.group()))
                    .as("%s to %s", answer, request)
                    .isEmpty();
            assertThat(leadsAstray(answer)).as("%s to %s", answer, request).isFalse();
        }
    }

    /** With HTTP/2 offered in {@code Upgrade}, as it does unless it is told not to: found to hold a thread for half a minute. */
    @Test
    void javasOwnClientIsNotKeptWaiting() throws Exception {
        HttpClient asItComes = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url("/api/session")))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));

        HttpResponse<String> body =
                asItComes.send(request.POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
        HttpResponse<String> none =
                asItComes.send(request.POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(body.statusCode()).isEqualTo(400);
        assertThat(body.body()).contains("HTTP/1.1 alone");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("MALFORMED").doesNotContain("HTTP/1.1 alone");
    }

    private static boolean fails(String answer) {
        return answer.charAt(9) == '5' && !(answer.startsWith("503", 9) && answer.contains("Retry-After"));
    }

    /** Addresses that begin with one slash are ours; those with two, or with a scheme, name a host. */
    private static boolean leadsAstray(String answer) {
        Matcher location = LOCATION.matcher(answer);
        boolean named = location.find() && !location.group(1).matches("(/(?![/\\\\])|\\w[^:/]*(\\?|$)).*");
        return named || answer.contains("href=\"http://" + OddRequests.ELSEWHERE);
    }
}
