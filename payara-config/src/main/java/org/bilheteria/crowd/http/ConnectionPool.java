package org.bilheteria.crowd.http;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The connections to one server, at most {@code limit} at a time; what finds none free waits for its turn. */
final class ConnectionPool {

    /** Shorter than servers keep an idle connection, so that few requests meet one that is just being closed. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(5);

    private final Loop loop;
    private final InetSocketAddress address;
    private final int limit;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(64 * 1024);
    private int open;

    ConnectionPool(Loop loop, InetSocketAddress address, int limit) {
        this.loop = loop;
        this.address = address;
        this.limit = limit;
    }

    void send(Exchange exchange) {
        Connection free = freeConnection();
        if (free != null) {
            free.carry(exchange);
        } else if (open < limit) {
            open++;
            new Connection(loop, this).open(address, exchange);
        } else {
            waiting.add(exchange);
        }
    }

    private @Nullable Connection freeConnection() {
        while (true) {
            Connection last = idle.pollLast();
            if (last == null || last.freshEnough(loop.now(), LONGEST_IDLE)) {
                return last;
            }
            last.close();
        }
    }

    void idle(Connection connection) {
        Exchange next = waiting.poll();
        if (next != null) {
            connection.carry(next);
        } else {
            idle.addLast(connection);
        }
    }

    void closed(Connection connection) {
        open--;
        idle.remove(connection);
        Exchange next = waiting.poll();
        if (next != null) {
            send(next);
        }
    }

    /** One for all: a read is worked off before the next begins. */
    ByteBuffer readBuffer() {
        return readBuffer.clear();
    }
}
