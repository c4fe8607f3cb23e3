package org.bilheteria.support.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: bytes leave it as late and as slowly as the link says, and in order. For one thread. */
final class Lane {

    /** About a packet on a mobile network. */
    private static final int PIECE = 512;

    private static final long AGAIN_NANOS = 1_000_000;

    private final Link link;
    private final Random random;
    private final Agenda agenda;
    private final Runnable forwarded;
    private final Runnable broken;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private @Nullable SocketChannel to;
    private boolean ended;
    private boolean stopped;
    private long wireFreeAt;
    private long lastDue;

    /** @param broken what to do when nothing can be written any more */
    Lane(Link link, Random random, Agenda agenda, Runnable forwarded, Runnable broken) {
        this.link = link;
        this.random = random;
        this.agenda = agenda;
        this.forwarded = forwarded;
        this.broken = broken;
        this.wireFreeAt = System.nanoTime();
        this.lastDue = wireFreeAt;
    }

    /** Where the bytes come out; nothing is due before this is known. */
    void leadsTo(SocketChannel channel) {
        to = channel;
    }

    /** Nothing is sent before this moment. */
    void notBefore(long nanos) {
        wireFreeAt = Math.max(wireFreeAt, nanos);
    }

    /** Takes in what there is to read. @return whether more may come */
    boolean read(SocketChannel from) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        int count = from.read(piece);
        while (count > 0) {
            piece.flip();
            ByteBuffer full = piece;
            agenda.at(due(count), () -> write(full));
            piece = ByteBuffer.allocate(PIECE);
            count = from.read(piece);
        }
        if (count < 0) {
            agenda.at(due(0), this::end);
        }
        return count >= 0;
    }

    private long due(int bytes) {
        long now = System.nanoTime();
        wireFreeAt = Math.max(wireFreeAt, now) + link.nanosFor(bytes);
        long jitter = (long) (random.nextDouble() * link.jitter().toNanos());
        lastDue = Math.max(lastDue, wireFreeAt + link.roundTrip().toNanos() / 2 + jitter);
        return lastDue;
    }

    /** The connection is gone: what is still on its way is lost. */
    void stop() {
        stopped = true;
        waiting.clear();
    }

    private void write(ByteBuffer piece) {
        if (stopped) {
            return;
        }
        waiting.add(piece);
        if (waiting.size() == 1) {
            flush();
        }
    }

    private void flush() {
        try {
            SocketChannel out = Objects.requireNonNull(to, "to");
            for (ByteBuffer piece = waiting.peek(); piece != null; piece = waiting.peek()) {
                out.write(piece);
                forwarded.run();
                if (piece.hasRemaining()) {
                    // The receiver is slower than its link.
                    agenda.at(System.nanoTime() + AGAIN_NANOS, this::flush);
                    return;
                }
                waiting.remove();
            }
            if (ended) {
                out.shutdownOutput();
            }
        } catch (IOException e) {
            broken.run();
        }
    }

    /** Half a close: the other direction goes on. */
    private void end() {
        ended = true;
        if (waiting.isEmpty() && !stopped) {
            flush();
        }
    }
}
