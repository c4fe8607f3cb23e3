package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilheteria.support.PatientClient;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: whoever asks for the public journal and does not read it costs nobody else anything. Method: a server with the settings it
 * is shipped with, a journal of a long day, and many who ask for it from several addresses and read nothing; and one who has asked
 * for nothing yet.
 */
class SlowReadersIT {

    private static final int SLOW = 300;
    private static final int ADDRESSES = 10;
    private static final int PAGES = 60;
    /** Far more than an answer takes, also on a machine that others use; less than a thread would wait for a reader. */
    private static final Duration PROMPT = Duration.ofSeconds(20);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Distribution server;
    private static Api api;
    private static Sale sale;
    private static long last;
    private static Socket unread;
    private static Instant unreadSince;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Map.of("BILHETERIA_DEMO", "false"));
        api = new Api(server);
        sale = api.openSale(1_000);
        server.close();
        last = LongJournal.lengthen(server.folder(), sale, PAGES);
        server.start();
        unread = new Socket("localhost", server.port());
        unreadSince = Instant.now();
    }

    @AfterAll
    static void stop() throws IOException {
        unread.close();
        server.close();
    }

    @Test
    void whoDoesNotReadTheJournalCostsNobodyElseAnything() throws Exception {
        String buyer = api.newBuyer();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(asksAndDoesNotRead("127.0.0." + (2 + i % ADDRESSES)));
            }

            for (int i = 0; i < 20; i++) {
                assertThat(prompt(sale.path() + "/board", buyer)).isEqualTo(200);
                assertThat(prompt("/api/places", buyer)).isEqualTo(200);
            }
            api.enter(sale, buyer);
            HttpResponse<String> whole = new PatientClient()
                    .send(HttpRequest.newBuilder(URI.create(server.url(sale.journal())))
                            .build());
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(whole.body().lines().count()).isGreaterThanOrEqualTo(last);
            assertThat(verified()).isZero();
            assertThat(slow).as("who reads nothing makes room").anyMatch(SlowReadersIT::cutOff);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void morePeopleThanThereIsRoomForAreSentBackWithAnAppointment() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            HttpResponse<String> sentBack = impatient();
            while (sentBack.statusCode() == 200) {
                slow.add(asksAndDoesNotRead("127.0.0.1"));
                sentBack = impatient();
            }

            assertThat(sentBack.statusCode()).isEqualTo(503);
            assertThat(sentBack.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Api.json(sentBack).getString("code")).isEqualTo("TOO_MANY_READERS");
            assertThat(sentBack.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 60L);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aPartThatIsWholeMayBeKeptByAnybodyForEver() throws Exception {
        HttpRequest part = HttpRequest.newBuilder(URI.create(server.url(sale.journal() + "?from=500&to=1499")))
                .build();
        HttpResponse<String> answer = CLIENT.send(part, BodyHandlers.ofString());
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public", "immutable");
        assertThat(answer.body().lines()).hasSize(1_000);
        assertThat(answer.body()).startsWith("{\"seq\":500,").contains("\n{\"seq\":1499,");
        HttpRequest again = HttpRequest.newBuilder(part, (name, value) -> true)
                .header("If-None-Match", tag)
                .build();
        assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
        HttpRequest beyond = HttpRequest.newBuilder(
                        URI.create(server.url(sale.journal() + "?from=" + last + "&to=99999999")))
                .build();
        assertThat(CLIENT.send(beyond, BodyHandlers.ofString()).headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    /**
     * A request waits for its turn from the moment its connection was accepted. Payara's own way is to close after 30 seconds
     * whatever it has not read by then, and with it somebody's moment.
     */
    @Test
    void aConnectionIsKeptHoweverLongItsRequestIsUnread() throws Exception {
        long left = Duration.between(Instant.now(), unreadSince.plusSeconds(35)).toMillis();
        unread.setSoTimeout((int) Math.max(1, left));

        assertThatThrownBy(() -> unread.getInputStream().read())
                .as("nobody hangs up")
                .isInstanceOf(SocketTimeoutException.class);
    }

    private static HttpResponse<String> impatient() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(sale.journal() + "?from=" + last)))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static int prompt(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Authorization", "Bearer " + token)
                .timeout(PROMPT)
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** With a buffer so small that the network takes next to nothing on their behalf. */
    private static Socket asksAndDoesNotRead(String from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        String request = "GET " + sale.journal() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** They were given the journal, and its end does not come any more. */
    private static boolean cutOff(Socket socket) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (IOException broken) {
            // As whoever is cut off notices.
        }
        String answer = read.toString(StandardCharsets.US_ASCII);
        return answer.startsWith("HTTP/1.1 200") && !answer.contains("\n{\"seq\":" + last + ",");
    }

    private static int verified() throws Exception {
        return server.command("verify-journal", server.url(sale.journal()))
                .start()
                .waitFor();
    }
}
