package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goal: who has to wait for signing in is told so and gets in without typing again; guessers wait and owners don't; accounts of
 * one address are counted; a session is kept where one asks for it. Method: a server on which one at a time signs in, slowly,
 * where a kept session lasts twelve seconds and an address makes two accounts.
 */
@ExtendWith(Browsing.class)
class SignInIT {

    private static final AtomicLong PEOPLE = new AtomicLong(400_000_000);
    private static final Duration KEPT = Duration.ofSeconds(12);

    /** One is inside and one waits; the others make sure that a room which gets free is taken at once. */
    private static final int CROWD = 6;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<HttpRequest> CROWDING = new ArrayList<>();

    private static Distribution server;
    private static Api api;
    private final long person = PEOPLE.incrementAndGet();
    private final Reader reader;

    SignInIT(Reader reader) {
        this.reader = reader;
    }

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Map.of(
                Distribution.PASSWORD_ITERATIONS,
                "4200000",
                "BILHETERIA_PASSWORD_WAITING",
                "1",
                "BILHETERIA_PASSWORD_CONCURRENCY",
                "1",
                "BILHETERIA_JWT_KEPT_SESSION",
                KEPT.toString(),
                "BILHETERIA_ACCOUNT_SIGN_UPS_PER_ADDRESS",
                "2",
                "BILHETERIA_HTTP_TRUSTED_PROXIES",
                "127.0.0.1",
                "BILHETERIA_DEMO",
                "false"));
        api = new Api(server);
        for (int i = 0; i < CROWD; i++) {
            long each = PEOPLE.incrementAndGet();
            assertThat(signUp(each, Map.of()).statusCode()).isEqualTo(201);
            CROWDING.add(post("/api/session", credentials(each, Site.PASSWORD)).build());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoHasToWaitIsToldHowLongAndIsInWithoutTypingAgain() throws Exception {
        signUp();
        Page page = reader.open(390, 844, "pt-BR");
        page.navigate(server.url("/sign-in?next=%2Fplaces"));
        page.getByLabel("E-mail").fill(Site.email(person));
        page.getByLabel("Senha").fill(Site.PASSWORD);
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> crowd = crowd(over);
        await().until(() -> busy().statusCode() == 503);

        page.locator("input[type=submit][value='Entrar']").click();

        assertThat(page.locator("#turn")).containsText("na sua frente");
        Reader.shot(page, "sign-in-turn");
        assertThat(page.content()).doesNotContain(Site.PASSWORD);
        assertThat(page.getByLabel("Senha")).hasValue(Site.PASSWORD);
        over.set(true);
        page.waitForURL("**/places");
        crowd.forEach(CompletableFuture::join);
    }

    @Test
    void withoutScriptsThePageSaysWhenToPressAgainAndHoldsNoPassword() throws Exception {
        signUp();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> crowd = crowd(over);
        await().until(() -> busy().statusCode() == 503);

        HttpResponse<String> page = await().until(this::signInByForm, answer -> answer.statusCode() == 503);

        over.set(true);
        crowd.forEach(CompletableFuture::join);
        assertThat(page.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("ahead of you")
                .contains("type your password again")
                .contains(Site.email(person))
                .doesNotContain(Site.PASSWORD);
    }

    @Test
    void whoeverGuessesWaitsAndTheOwnersOwnDeviceIsHeard() throws Exception {
        String device = cookie(signUp(), "device");
        for (int i = 0; i < 5; i++) {
            assertThat(code(signIn("guess number " + i, Map.of()))).isEqualTo("BAD_CREDENTIALS");
        }

        HttpResponse<String> stranger = signIn(Site.PASSWORD, Map.of());

        assertThat(code(stranger)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(stranger.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(signIn(Site.PASSWORD, Map.of("Cookie", device)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressMakesOnlySoManyAccounts() throws Exception {
        Map<String, String> address = Map.of("X-Forwarded-For", "192.0.2.7");
        assertThat(signUp(PEOPLE.incrementAndGet(), address).statusCode()).isEqualTo(201);
        assertThat(signUp(PEOPLE.incrementAndGet(), address).statusCode()).isEqualTo(201);

        HttpResponse<String> third = signUp(PEOPLE.incrementAndGet(), address);

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(code(third)).isEqualTo("TOO_MANY_SIGN_UPS");
        assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(3_000L, 3_600L);
        assertThat(signUp(PEOPLE.incrementAndGet(), Map.of("X-Forwarded-For", "192.0.2.8"))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> page = signUpByForm(PEOPLE.incrementAndGet(), address);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Many accounts were created from your network");
    }

    @Test
    void aSessionThatIsKeptIsRenewedByPagesAndEndsWithAllItsTokens() throws Exception {
        signUp();
        HttpResponse<String> signedIn =
                api.post("/api/session", credentials(Site.PASSWORD).replace("}", ",\"keep\":true}"), null);
        String first = cookie(signedIn, "session");
        Instant half = Instant.parse(Api.json(signedIn).getString("expiresAt")).minus(KEPT.dividedBy(2));
        assertThat(renewed(first)).isEmpty();

        await().until(() -> Instant.now().isAfter(half.plusSeconds(1)));

        String second = renewed(first).orElseThrow();
        assertThat(api.send("GET", "/api/places", Map.of("Cookie", second)).statusCode())
                .isEqualTo(200);
        assertThat(api.send("DELETE", "/api/session", Map.of("Cookie", first)).statusCode())
                .isEqualTo(204);
        assertThat(api.send("GET", "/api/places", Map.of("Cookie", second)).statusCode())
                .isEqualTo(401);
    }

    /** The cookie that a page renews. */
    private Optional<String> renewed(String cookie) throws Exception {
        HttpResponse<String> page = api.send("GET", "/", Map.of("Cookie", cookie, "Accept", "text/html"));
        return page.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("session="))
                .map(header -> header.split(";")[0])
                .findFirst();
    }

    /** People who sign in again and again, so that the one room is never free. */
    private static List<CompletableFuture<Void>> crowd(AtomicBoolean over) {
        return CROWDING.stream().map(request -> again(request, over)).toList();
    }

    private static CompletableFuture<Void> again(HttpRequest request, AtomicBoolean over) {
        return CLIENT.sendAsync(request, BodyHandlers.discarding())
                .thenCompose(answer -> over.get() ? CompletableFuture.completedFuture(null) : again(request, over));
    }

    /** Somebody else, who is sent back. */
    private HttpResponse<String> busy() throws Exception {
        return CLIENT.send(
                post("/api/session", credentials(1, "nobody has this")).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> signUp() throws Exception {
        return signUp(person, Map.of());
    }

    private static HttpResponse<String> signUp(long who, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = post("/api/buyers", Site.newcomer(who));
        headers.forEach(request::header);
        return new PatientClient().send(request.build());
    }

    private HttpResponse<String> signIn(String password, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = post("/api/session", credentials(password));
        headers.forEach(request::header);
        return new PatientClient().send(request.build());
    }

    private HttpResponse<String> signInByForm() throws Exception {
        return form("/sign-in", "signIn", Map.of(), "email", Site.email(person), "password", Site.PASSWORD);
    }

    private HttpResponse<String> signUpByForm(long who, Map<String, String> headers) throws Exception {
        JsonObject typed =
                Json.createReader(new StringReader(Site.newcomer(who))).readObject();
        return form(
                "/sign-up",
                "signUp",
                headers,
                Stream.of("name", "email", "cpf", "password")
                        .flatMap(field -> Stream.of(field, typed.getString(field)))
                        .toArray(String[]::new));
    }

    /** As a browser without scripts sends it. */
    private HttpResponse<String> form(String page, String form, Map<String, String> headers, String... fields)
            throws Exception {
        StringBuilder body = new StringBuilder(
                form + "=" + form + "&" + form + "%3Ago=go&lang=en" + "&jakarta.faces.ViewState=stateless&next=%2F");
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(form).append("%3A").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(page)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private String credentials(String password) {
        return credentials(person, password);
    }

    private static String credentials(long who, String password) {
        return "{\"email\":\"" + Site.email(who) + "\",\"password\":\"" + password + "\"}";
    }

    private static String code(HttpResponse<String> answer) {
        return Api.json(answer).getString("code");
    }

    /** As a browser sends it back. */
    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .map(header -> header.split(";")[0])
                .findFirst()
                .orElseThrow();
    }
}
