package org.bilheteria.support.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: bytes arrive whole and in order, and never earlier than the link allows. */
class FaultProxyTest {

    private static final Link PLAIN = new Link(Duration.ZERO, Duration.ZERO, 100_000_000, 0);

    private final Clock clock = Clock.systemUTC();
    private ServerSocket echo;

    @BeforeEach
    void serve() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::acceptAll);
        server.setDaemon(true);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        echo.close();
    }

    @Test
    void everyByteComesBackInOrder() throws Exception {
        Link jittery = new Link(Duration.ofMillis(4), Duration.ofMillis(20), 10_000_000, 0);
        byte[] sent = new byte[200_000];
        new Random(1).nextBytes(sent);
        try (FaultProxy proxy = proxy(jittery);
                Socket socket = connect(proxy)) {
            Thread writer = new Thread(() -> write(socket, sent));
            writer.start();

            assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void theConnectTakesOneAndAHalfRoundTripsAndTheAnswerTwoAndAHalf() throws Exception {
        Link far = new Link(Duration.ofMillis(200), Duration.ZERO, 100_000_000, 0);
        try (FaultProxy proxy = proxy(far)) {
            Instant before = clock.instant();
            try (Socket socket = connect(proxy)) {
                write(socket, new byte[1]);
                socket.getInputStream().readNBytes(1);

                Passage passage = proxy.passage(socket.getLocalPort());
                assertThat(passage.connected()).isAfterOrEqualTo(before.plusMillis(299));
                assertThat(passage.firstByte()).isAfterOrEqualTo(passage.connected());
                assertThat(clock.instant()).isAfterOrEqualTo(before.plusMillis(399));
            }
        }
    }

    @Test
    void bandwidthIsNotExceeded() throws Exception {
        Link narrow = new Link(Duration.ZERO, Duration.ZERO, 20_000, 0);
        try (FaultProxy proxy = proxy(narrow)) {
            Instant before = clock.instant();
            try (Socket socket = connect(proxy)) {
                write(socket, new byte[10_000]);
                socket.getInputStream().readNBytes(10_000);

                // Half a second there; back it can't be faster.
                assertThat(clock.instant()).isAfterOrEqualTo(before.plusMillis(499));
            }
        }
    }

    @Test
    void aHalfClosedConnectionStillAnswers() throws Exception {
        try (FaultProxy proxy = proxy(PLAIN);
                Socket socket = connect(proxy)) {
            write(socket, new byte[] {1, 2, 3});
            socket.shutdownOutput();

            assertThat(socket.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aLinkThatAlwaysResetsResets() throws Exception {
        try (FaultProxy proxy = proxy(new Link(Duration.ZERO, Duration.ZERO, 1_000_000, 1));
                Socket socket = connect(proxy)) {
            InputStream in = socket.getInputStream();

            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aResetBeforeTheConnectionIsThroughHarmsNoOther() throws Exception {
        Link far = new Link(Duration.ofSeconds(1), Duration.ZERO, 1_000_000, 0);
        try (FaultProxy proxy = proxy(far);
                Socket other = connect(proxy)) {
            try (Socket reset = connect(proxy)) {
                write(reset, new byte[] {1});
                reset.setSoLinger(true, 0);
            }
            write(other, new byte[] {2});

            assertThat(other.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void aStalledProxyHoldsBackAndLosesNothing() throws Exception {
        try (FaultProxy proxy = proxy(PLAIN);
                Socket socket = connect(proxy)) {
            write(socket, new byte[] {1});
            assertThat(socket.getInputStream().read()).isEqualTo(1);
            proxy.stall(true);
            write(socket, new byte[] {2});
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
            proxy.stall(false);
            socket.setSoTimeout(10_000);

            assertThat(socket.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void cutsAndRefusals() throws Exception {
        try (FaultProxy proxy = proxy(PLAIN);
                Socket socket = connect(proxy)) {
            write(socket, new byte[] {1});
            assertThat(socket.getInputStream().read()).isEqualTo(1);

            proxy.cut();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);

            proxy.refuse(true);
            await().untilAsserted(() -> assertThatThrownBy(() -> {
                        try (Socket refused = connect(proxy)) {
                            write(refused, new byte[] {1});
                            if (refused.getInputStream().read() == 1) {
                                throw new AssertionError("answered");
                            }
                            throw new IOException("closed");
                        }
                    })
                    .isInstanceOf(IOException.class));
        }
    }

    private FaultProxy proxy(Link link) throws IOException {
        return new FaultProxy((InetSocketAddress) echo.getLocalSocketAddress(), link, 42, clock);
    }

    private static Socket connect(FaultProxy proxy) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void acceptAll() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread one = new Thread(() -> echo(socket));
                one.setDaemon(true);
                one.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // the test's network broke it
        }
    }
}
