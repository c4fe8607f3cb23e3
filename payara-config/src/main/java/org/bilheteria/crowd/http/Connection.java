package org.bilheteria.crowd.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A socket that carries one exchange at a time for its {@link ConnectionPool}. */
final class Connection {

    private static final int PIECES = 12;

    private final Loop loop;
    private final ConnectionPool pool;
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private @Nullable Exchange exchange;
    private ResponseReader reader = new ResponseReader();
    private ByteBuffer out = ByteBuffer.allocate(0);
    private Instant idleSince = Instant.MIN;
    private boolean closed;

    Connection(Loop loop, ConnectionPool pool) {
        this.loop = loop;
        this.pool = pool;
    }

    /** Opens the socket and sends; a refusal ends the exchange as lost. */
    void open(InetSocketAddress address, Exchange first) {
        load(first);
        try {
            if (address.isUnresolved()) {
                throw new IOException("unknown host");
            }
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(address);
            key = loop.watch(channel, SelectionKey.OP_CONNECT, this::ready);
        } catch (IOException e) {
            // Not at once: the caller's answer never comes before its call has returned.
            loop.after(Duration.ZERO, () -> fail(e));
        }
    }

    void carry(Exchange next) {
        load(next);
        Objects.requireNonNull(key, "key").interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    boolean freshEnough(Instant now, Duration longest) {
        return !closed && idleSince.plus(longest).isAfter(now);
    }

    private void load(Exchange next) {
        exchange = next;
        reader = new ResponseReader();
        out = ByteBuffer.wrap(next.request().bytes());
        if (next.request().slow()) {
            out.limit(1);
            releasePiece(next, 1);
        }
        loop.after(next.request().patience(), () -> {
            if (!next.ended() && exchange == next) {
                fail(new IOException("no answer in time"));
            }
        });
    }

    /** The first byte leaves at once, the rest in equal pieces. */
    private void releasePiece(Exchange owner, int piece) {
        loop.after(owner.request().trickle().dividedBy(PIECES), () -> {
            if (exchange != owner || closed) {
                return;
            }
            int whole = out.capacity();
            out.limit(piece >= PIECES ? whole : Math.max(out.limit(), whole * piece / PIECES));
            if (key != null && key.isValid() && channel != null && channel.isConnected()) {
                key.interestOpsOr(SelectionKey.OP_WRITE);
            }
            if (piece < PIECES) {
                releasePiece(owner, piece + 1);
            }
        });
    }

    private void ready() {
        if (closed) {
            return;
        }
        SelectionKey ready = Objects.requireNonNull(key, "key");
        SocketChannel socket = Objects.requireNonNull(channel, "channel");
        try {
            if (ready.isConnectable()) {
                socket.finishConnect();
                ready.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
            if (ready.isWritable()) {
                write(socket, ready);
            }
            if (ready.isReadable()) {
                read(socket);
            }
        } catch (IOException | IllegalArgumentException e) {
            fail(e);
        }
    }

    private void write(SocketChannel socket, SelectionKey ready) throws IOException {
        socket.write(out);
        if (!out.hasRemaining()) {
            ready.interestOps(SelectionKey.OP_READ);
        }
    }

    private void read(SocketChannel socket) throws IOException {
        ByteBuffer in = pool.readBuffer();
        int count = socket.read(in);
        Exchange carried = exchange;
        if (carried == null) {
            throw new IOException("closed while idle");
        }
        reader.feed(in.flip());
        Response response = reader.poll(count < 0);
        if (response != null) {
            finish(carried, response, count >= 0);
        } else if (count < 0) {
            throw new IOException(reader.nothingYet() ? "closed without an answer" : "closed amid the answer");
        }
    }

    private void finish(Exchange done, Response response, boolean open) {
        exchange = null;
        idleSince = loop.now();
        boolean wholeRequestSent = out.position() == out.capacity();
        if (open && wholeRequestSent && reader.keepsAlive() && !done.request().slow()) {
            pool.idle(this);
        } else {
            close();
        }
        done.end(response);
    }

    private void fail(Exception why) {
        Exchange failed = exchange;
        exchange = null;
        close();
        if (failed != null) {
            failed.end(Response.lost(why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage()));
        }
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // nothing is left to lose
        }
        pool.closed(this);
    }
}
