package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Goal: a crowd with right passwords signs in at once from one address while another floods the sign-up; nobody is taken for a
 * guesser, everybody gets in by the age of their knock, at the rate of the hashing. Method: the distribution with the settings
 * it is shipped with; 500 people who knocked one after the other ask in no order at all and keep their appointments.
 */
@Isolated
class StampedeIT {

    private static final int PEOPLE = 500;
    private static final int FLOOD = 64;
    private static final int ALONE = 40;
    private static final long FIRST = 300_000_000L;

    /** Those inside when the first appointments are given, and who comes within the second of an appointment. */
    private static final int ROUND = 150;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong newcomers = new AtomicLong(FIRST + PEOPLE);
    private final ConcurrentLinkedQueue<Integer> sentBack = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> in = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong flooded = new AtomicLong();
    private Distribution server;

    @Test
    void fiveHundredBehindOneAddressSignInBesideAFloodOfSignUps() throws Exception {
        try (Distribution started = Distribution.start(Map.of(
                Distribution.PASSWORD_ITERATIONS, Distribution.SHIPPED_ITERATIONS, "BILHETERIA_DEMO", "false"))) {
            server = started;
            Sale sale = new Api(server).openSale(10);
            signUpAll();
            double alone = alone();
            double together = PEOPLE / besideAFlood(knockInOrder(sale));
            System.out.printf(
                    "Stampede: %d sign-ins, %.1f/s (one after the other %.1f/s), %d times sent back, passed %.2f %% of the"
                            + " pairs that waited; the flood asked %d times and made %d accounts%n",
                    PEOPLE, together, alone, sentBack.size(), 100 * passed(), asked.get(), flooded.get());
            assertThat(in).hasSize(PEOPLE);
            assertThat(passed()).as("pairs a round apart in the wrong order").isLessThan(0.01);
            // Every fourth hash is the flood's, and whatever else this machine has to do.
            assertThat(together).as("sign-ins a second").isGreaterThan(alone / 3);
            assertThat(flooded).as("sign-ups go on, too").hasValueGreaterThan(0);
        }
    }

    /** @return how many seconds it took until everybody was in */
    private double besideAFlood(List<String> stamps) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService flood = Executors.newFixedThreadPool(FLOOD);
        List<Future<?>> floods = IntStream.range(0, FLOOD)
                .<Future<?>>mapToObj(i -> flood.submit(() -> floodUntil(over)))
                .toList();
        long began = System.nanoTime();
        double seconds;
        try {
            signInAll(stamps);
            seconds = (System.nanoTime() - began) / 1e9;
        } finally {
            over.set(true);
            flood.shutdown();
        }
        for (Future<?> one : floods) {
            one.get();
        }
        return seconds;
    }

    private void signUpAll() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        PatientClient patient = new PatientClient();
        List<Future<Integer>> made = IntStream.range(0, PEOPLE)
                .mapToObj(i -> threads.submit(() -> patient.send(
                                post("/api/buyers", Site.newcomer(FIRST + i)).build())
                        .statusCode()))
                .toList();
        for (Future<Integer> status : made) {
            assertThat(status.get()).isEqualTo(201);
        }
        threads.shutdown();
    }

    /** Sign-ins a second of one who asks again and again while nobody else does. */
    private double alone() throws Exception {
        HttpRequest request = post("/api/session", credentials(0)).build();
        long began = System.nanoTime();
        for (int i = 0; i < ALONE; i++) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        return ALONE * 1e9 / (System.nanoTime() - began);
    }

    private static String credentials(int person) {
        return "{\"email\":\"" + Site.email(FIRST + person) + "\",\"password\":\"" + Site.PASSWORD + "\"}";
    }

    private List<String> knockInOrder(Sale sale) throws Exception {
        List<String> stamps = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String body = "{\"email\":\"" + Site.email(FIRST + i) + "\"}";
            HttpRequest knock = post(sale.path() + "/knocks", body).build();
            stamps.add(Api.json(client.send(knock, BodyHandlers.ofString())).getString("stamp"));
        }
        return stamps;
    }

    private void signInAll(List<String> stamps) {
        List<Integer> people =
                new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(people, new Random(15));
        people.stream()
                .map(person -> signIn(person, stamps.get(person)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> signIn(int person, String stamp) {
        HttpRequest request = post("/api/session", credentials(person))
                .header(PatientClient.STAMP, stamp)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenCompose(answer -> {
            if (answer.statusCode() == 200) {
                in.add(person);
                return CompletableFuture.completedFuture(null);
            }
            JsonObject problem = Api.json(answer);
            assertThat(problem.getString("code")).as("answer %s", answer.body()).isEqualTo("SIGN_IN_BUSY");
            assertThat(problem.getInt("ahead")).isPositive();
            sentBack.add(person);
            return later(PatientClient.retryAfter(answer)).thenCompose(now -> signIn(person, stamp));
        });
    }

    private static CompletableFuture<Void> later(Duration wait) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Asks again at once, whatever it is told. */
    private Void floodUntil(AtomicBoolean over) throws Exception {
        while (!over.get()) {
            HttpRequest request = post("/api/buyers", Site.newcomer(newcomers.getAndIncrement()))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            asked.incrementAndGet();
            if (answer.statusCode() == 201) {
                flooded.incrementAndGet();
            } else {
                assertThat(Api.json(answer).getString("code")).isEqualTo("SIGN_IN_BUSY");
            }
        }
        return null;
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    /** Of all who had to wait, of pairs that knocked a round apart, the share in which the later one was in first. */
    private double passed() {
        List<Integer> order = in.stream().filter(Set.copyOf(sentBack)::contains).toList();
        long wrong = 0;
        long all = 0;
        for (int first = 0; first < order.size(); first++) {
            for (int second = first + 1; second < order.size(); second++) {
                int older = order.get(first) - order.get(second);
                all += Math.abs(older) >= ROUND ? 1 : 0;
                wrong += older >= ROUND ? 1 : 0;
            }
        }
        return (double) wrong / all;
    }
}
