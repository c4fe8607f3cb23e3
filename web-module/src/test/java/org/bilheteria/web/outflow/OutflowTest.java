package org.bilheteria.web.outflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutflowTest {

    private final Connection connection = new Connection();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Deque<Object> pieces = new ArrayDeque<>();
    private final Pace pace = new Pace(Instant.EPOCH);
    private final Outflow outflow = outflow(Runnable::run);

    private Outflow outflow(Executor steps) {
        return new Outflow(this::next, pace, steps, ended::incrementAndGet, connection, async());
    }

    private byte[] next() {
        Object next = pieces.poll();
        if (next instanceof RuntimeException e) {
            throw e;
        }
        return next == null ? null : ((String) next).getBytes(StandardCharsets.UTF_8);
    }

    private AsyncContext async() {
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("complete")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    completed.incrementAndGet();
                    return null;
                });
    }

    @Test
    void itWritesWhatIsTakenAndWaitsForNobody() {
        pieces.addAll(List.of("one ", "", "two ", "three"));
        connection.room = 2;

        outflow.onWritePossible();
        assertThat(connection.text()).isEqualTo("one two ");
        assertThat(completed).hasValue(0);

        connection.room = 2;
        outflow.onWritePossible();
        assertThat(connection.text()).isEqualTo("one two three");
        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void aPieceOfAnyLengthIsWrittenInSlices() {
        pieces.add("x".repeat(200_000));
        connection.room = 10;

        outflow.onWritePossible();

        assertThat(connection.text()).hasSize(200_000);
        assertThat(connection.longest).isLessThanOrEqualTo(65_536);
    }

    @Test
    void whoIsGoneEndsItOnce() {
        pieces.add("one");

        outflow.onError(new IOException("gone"));
        outflow.onError(new IOException("gone"));

        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void aCutClosesTheConnectionAndLeavesTheThreadAsItWas() {
        pieces.addAll(List.of("one ", "two"));
        connection.room = 1;
        outflow.onWritePossible();

        assertThat(outflow.cut()).isTrue();

        assertThat(connection.closed).as("no part passes for the whole").isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(ended).hasValue(1);
        outflow.onWritePossible();
        assertThat(outflow.cut()).as("once").isFalse();
        assertThat(completed).hasValue(1);
    }

    @Test
    void whoTakesSomethingAtThatMomentGoesOn() {
        pieces.addAll(List.of("one ", "two ", "three"));
        connection.room = 1;
        outflow.onWritePossible();
        connection.room = 2;

        assertThat(outflow.cut()).isFalse();

        assertThat(connection.closed).isFalse();
        assertThat(connection.text()).isEqualTo("one two three");
        assertThat(completed).hasValue(1);
    }

    @Test
    void whatCanNotBeReadIsTriedAgainAndEndsNothing() {
        pieces.addAll(List.of("one ", new IllegalStateException("the database is away"), "two"));
        connection.room = 5;

        outflow.onWritePossible();
        assertThat(completed).hasValue(0);

        outflow.goOn();
        assertThat(connection.text()).isEqualTo("one two");
        assertThat(completed).hasValue(1);
    }

    @Test
    void whoReadsFastTakesTheirTurnAfterEachPiece() {
        Deque<Runnable> turns = new ArrayDeque<>();
        Outflow fast = outflow(turns::add);
        pieces.addAll(List.of("one ", "two ", "three"));
        connection.room = 10;

        fast.onWritePossible();
        turns.remove().run();
        assertThat(connection.text()).isEqualTo("one ");
        assertThat(turns).hasSize(1);

        while (!turns.isEmpty()) {
            turns.remove().run();
        }
        assertThat(connection.text()).isEqualTo("one two three");
        assertThat(completed).hasValue(1);
    }

    @Test
    void aCallThatComesBeforeTheStepIsOverIsNotLost() {
        pieces.addAll(List.of("one ", "two"));
        connection.room = 1;
        connection.whenFull = () -> {
            connection.room = 5;
            outflow.onWritePossible();
        };

        outflow.onWritePossible();

        assertThat(connection.text()).isEqualTo("one two");
        assertThat(completed).hasValue(1);
    }

    /** As the container's: when there is no room a write waits, and a thread that is interrupted can't. */
    private static final class Connection extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room;
        private int longest;
        private boolean closed;
        private Runnable whenFull = () -> {};

        @Override
        public boolean isReady() {
            boolean ready = room > 0;
            if (!ready) {
                whenFull.run();
            }
            return ready;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (room == 0 && Thread.currentThread().isInterrupted()) {
                closed = true;
                throw new InterruptedIOException();
            }
            assertThat(room).as("nobody waits").isPositive();
            room--;
            longest = Math.max(longest, count);
            taken.write(bytes, from, count);
        }

        @Override
        public void write(int oneByte) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        String text() {
            return taken.toString(StandardCharsets.UTF_8);
        }
    }
}
