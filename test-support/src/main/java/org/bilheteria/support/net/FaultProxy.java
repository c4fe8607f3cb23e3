package org.bilheteria.support.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on a free local port whose connections behave as a {@link Link} says. The connect is delayed too: the server's
 * side is connected one and a half round trips after the client's, as with a real handshake (SYN, SYN-ACK, ACK), and what the
 * client sends leaves it after one at the earliest.
 * One thread; hundreds of connections at once. The seed decides about jitter and resets.
 */
public final class FaultProxy implements AutoCloseable {

    private static final long RESET_WITHIN_NANOS = 2_000_000_000L;
    private static final long STALLED_NANOS = 5_000_000;

    private final InetSocketAddress target;
    private final Link link;
    private final Random random;
    private final Clock clock;
    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final Agenda agenda = new Agenda();
    private final Map<Integer, Passage> passages = new ConcurrentHashMap<>();
    private final List<Through> open = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "fault-proxy");
    private volatile boolean stalled;
    private volatile boolean refusing;
    private volatile boolean cutting;
    private volatile boolean closing;

    public FaultProxy(InetSocketAddress target, Link link, long seed, Clock clock) throws IOException {
        this.target = target;
        this.link = link;
        this.random = new Random(seed);
        this.clock = clock;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread.setDaemon(true);
        thread.start();
    }

    /** Where clients connect to, on the loopback address. */
    public int port() {
        return server.socket().getLocalPort();
    }

    /** What was seen of the connection a client made from this local port. */
    public Passage passage(int clientPort) {
        return passages.computeIfAbsent(clientPort, port -> new Passage());
    }

    /** While true, no byte moves in any direction; nothing is lost. */
    public void stall(boolean now) {
        stalled = now;
        selector.wakeup();
    }

    /** While true, new connections are reset at once. */
    public void refuse(boolean now) {
        refusing = now;
    }

    /** Resets every connection there is. */
    public void cut() {
        cutting = true;
        selector.wakeup();
    }

    private void run() {
        try {
            while (!closing) {
                round();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void round() throws IOException {
        if (cutting) {
            cutting = false;
            List.copyOf(open).forEach(Through::reset);
        }
        if (stalled) {
            LockSupport.parkNanos(STALLED_NANOS);
            return;
        }
        selector.select(agenda.doDue());
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid() && key.isAcceptable()) {
                accept();
            } else if (key.isValid() && key.isReadable()) {
                ((Runnable) key.attachment()).run();
            }
        }
        selector.selectedKeys().clear();
    }

    private void accept() throws IOException {
        SocketChannel client = server.accept();
        if (client == null) {
            return;
        }
        if (refusing) {
            reset(client);
            return;
        }
        new Through(client).begin();
    }

    private static void reset(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        } catch (IOException e) {
            // closed already
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.copyOf(open).forEach(Through::reset);
        server.close();
        selector.close();
    }

    /** One connection through the proxy. */
    private final class Through {

        private final SocketChannel client;
        private final Passage passage;
        private final Lane up;
        private final Lane down;
        private @Nullable SocketChannel upstream;

        Through(SocketChannel client) throws IOException {
            this.client = client;
            this.passage = passage(((InetSocketAddress) client.getRemoteAddress()).getPort());
            this.up = new Lane(link, random, agenda, () -> passage.forwarded(clock.instant()), this::reset);
            this.down = new Lane(link, random, agenda, () -> {}, this::reset);
        }

        void begin() throws IOException {
            open.add(this);
            long now = System.nanoTime();
            long connectAt = now + link.handshakeNanos();
            // A client may send when it has heard from the server: here it was told at once, over the loopback.
            up.notBefore(now + link.roundTrip().toNanos());
            down.leadsTo(client);
            watch(client, up);
            agenda.at(connectAt, this::connect);
            if (random.nextDouble() < link.resets()) {
                agenda.at(System.nanoTime() + (long) (random.nextDouble() * RESET_WITHIN_NANOS), this::reset);
            }
        }

        private void connect() {
            if (!client.isOpen()) {
                return;
            }
            try {
                upstream = SocketChannel.open(target);
                passage.connected(clock.instant());
                up.leadsTo(upstream);
                watch(upstream, down);
            } catch (IOException refused) {
                reset();
            }
        }

        private void watch(SocketChannel from, Lane lane) throws IOException {
            from.setOption(StandardSocketOptions.TCP_NODELAY, true);
            from.configureBlocking(false);
            SelectionKey key = from.register(selector, SelectionKey.OP_READ);
            key.attach((Runnable) () -> read(from, lane, key));
        }

        private void read(SocketChannel from, Lane lane, SelectionKey key) {
            try {
                if (!lane.read(from)) {
                    key.cancel();
                }
            } catch (IOException broken) {
                reset();
            }
        }

        void reset() {
            up.stop();
            down.stop();
            FaultProxy.reset(client);
            if (upstream != null) {
                FaultProxy.reset(upstream);
            }
            open.remove(this);
        }
    }
}
