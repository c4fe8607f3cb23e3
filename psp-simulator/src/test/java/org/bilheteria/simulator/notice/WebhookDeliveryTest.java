package org.bilheteria.simulator.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilheteria.simulator.fault.Fault;
import org.bilheteria.simulator.fault.Faults;
import org.bilheteria.simulator.fault.Operation;
import org.bilheteria.simulator.ledger.Amount;
import org.bilheteria.simulator.ledger.Ledger;
import org.bilheteria.simulator.ledger.PaymentOrder;
import org.bilheteria.simulator.ledger.Payments;
import org.bilheteria.simulator.ledger.Webhooks;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real receiver that refuses the first so many posts. */
class WebhookDeliveryTest {

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Faults faults = new Faults();
    private final Manners manners = new Manners(clock);
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;
    private Ledger ledger;
    private WebhookDelivery delivery;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        ledger = Ledger.open(folder.resolve("ledger.ndjson"));
        String url = "http://localhost:" + receiver.getAddress().getPort() + "/hook?secret=1";
        new Webhooks(ledger, clock).register("key", url);
        Duration soon = Duration.ofMillis(5);
        delivery = new WebhookDelivery(
                ledger, clock, faults, new NoticeForm(manners), executor, scheduler, new Backoff(List.of(soon, soon)));
    }

    @AfterEach
    void stop() throws IOException {
        delivery.stop();
        receiver.stop(0);
        executor.shutdownNow();
        scheduler.shutdownNow();
        ledger.close();
    }

    @Test
    void suffixIsAppendedToTheRegisteredTextAsItStands() {
        String paid = settle(1);

        delivery.post(paid, 1);

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        assertThat(received)
                .singleElement()
                .asString()
                .startsWith("/hook?secret=1/pix ")
                .contains(paid, "\"txid\":\"a1\"");
    }

    @Test
    void refusedNoticeIsPostedAgain() {
        refusals.set(2);

        delivery.post(settle(1), 1);

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        assertThat(received).hasSize(3);
    }

    @Test
    void afterTheLastTryTheNoticeIsOwedUntilTheNextStart() {
        refusals.set(3);
        String paid = settle(1);
        delivery.post(paid, 1);
        await().untilAsserted(() -> assertThat(received).hasSize(3));
        assertThat(ledger.owed()).containsEntry(paid, 1);

        delivery.resume();

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
    }

    @Test
    void aDroppedNoticeNeverComesAndADelayedOneDoes() {
        faults.set(List.of(
                new Fault(Operation.NOTICE, Fault.Kind.DROP, 0, 0, 1),
                new Fault(Operation.NOTICE, Fault.Kind.DELAY, 0, 5, 1)));

        delivery.post(settle(1), 1);
        await().untilAsserted(() -> assertThat(faults.left()).hasSize(1));
        String delayed = settle(1);
        delivery.post(delayed, 1);

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        assertThat(received).singleElement().asString().contains(delayed);
    }

    @Test
    void aGroupedNoticeTellsOfThoseBeforeItOnceMore() {
        String first = settle(1);
        delivery.post(first, 1);
        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        faults.set(List.of(new Fault(Operation.NOTICE, Fault.Kind.GROUP, 0, 0, 1)));

        String second = settle(1);
        delivery.post(second, 1);

        await().untilAsserted(() ->
                assertThat(received).hasSize(2).anyMatch(notice -> notice.contains(second) && notice.contains(first)));
    }

    @Test
    void aProviderWithoutNoticesOwesNone() {
        manners.set(List.of(Manner.NO_NOTICE));

        delivery.post(settle(1), 1);

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        assertThat(received).isEmpty();
    }

    @Test
    void aNoticeGoesWhereAndAsMannersHaveIt() {
        manners.set(List.of(Manner.NOTICE_PATH_BEFORE_QUERY, Manner.NOTICE_ROOT_ARRAY));

        delivery.post(settle(1), 1);

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        assertThat(received).singleElement().asString().startsWith("/hook/pix?secret=1 [{");
    }

    @Test
    void everyCopyArrives() {
        delivery.post(settle(50), 50);

        await().untilAsserted(() -> assertThat(ledger.owed()).isEmpty());
        assertThat(received).hasSize(50);
    }

    private String settle(int copies) {
        PaymentOrder order = new PaymentOrder("a1", new Amount(100), null, copies, true, false, true);
        return new Payments(ledger, clock).settle(order).payment().endToEndId();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 200, -1);
        }
    }
}
