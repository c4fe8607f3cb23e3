package org.bilheteria.web.outflow;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One answer that is written as its reader takes it, and never by a thread that waits for them. */
final class Outflow implements WriteListener, Flow {

    private static final Logger LOG = Logger.getLogger(Outflow.class.getName());
    private static final int SLICE = 65_536;

    private final Source source;
    private final Pace pace;
    private final Executor steps;
    private final Runnable ended;
    private final ServletOutputStream out;
    private final AsyncContext async;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITS);
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private byte[] piece = {};
    private int next;
    private volatile boolean unreadable;

    private enum State {
        WAITS,
        WRITES,
        OVER
    }

    /** Of a step: more can be written at once, only when the connection has room, or there is no more. */
    private enum Outcome {
        READY,
        FULL,
        DONE
    }

    /**
     * @param steps who writes; piece by piece
     * @param ended run once, when nothing more will be written
     */
    Outflow(Source source, Pace pace, Executor steps, Runnable ended, ServletOutputStream out, AsyncContext async) {
        this.source = source;
        this.pace = pace;
        this.steps = steps;
        this.ended = ended;
        this.out = out;
        this.async = async;
    }

    @Override
    public void onWritePossible() {
        called.set(true);
        wake();
    }

    private void wake() {
        if (state.compareAndSet(State.WAITS, State.WRITES)) {
            steps.execute(this::step);
        }
    }

    private void step() {
        called.set(false);
        switch (outcome()) {
            case READY -> steps.execute(this::step);
            case FULL -> {
                state.set(State.WAITS);
                // The container may have called before this was so.
                if (called.get()) {
                    wake();
                }
            }
            case DONE -> {
                state.set(State.OVER);
                end();
            }
        }
    }

    private Outcome outcome() {
        try {
            Outcome outcome = write();
            unreadable = false;
            return outcome;
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A reader is gone", gone);
            return Outcome.DONE;
        } catch (RuntimeException e) {
            LOG.log(unreadable ? Level.FINE : Level.WARNING, "An answer can't be read on; it is tried again", e);
            unreadable = true;
            return Outcome.FULL;
        }
    }

    /** A piece, or what is taken of it. */
    private Outcome write() throws IOException {
        if (!fill()) {
            return Outcome.DONE;
        }
        while (next < piece.length) {
            if (!out.isReady()) {
                return Outcome.FULL;
            }
            int count = Math.min(SLICE, piece.length - next);
            out.write(piece, next, count);
            next += count;
            pace.took(count);
        }
        return Outcome.READY;
    }

    /** Sees to it that there is something to write. @return false at the end */
    private boolean fill() throws IOException {
        while (next == piece.length) {
            byte[] found = source.next();
            if (found == null) {
                return false;
            }
            piece = found;
            next = 0;
        }
        return true;
    }

    @Override
    public void onError(Throwable why) {
        LOG.log(Level.FINE, "A reader is gone", why);
        end();
    }

    @Override
    public void goOn() {
        if (unreadable) {
            wake();
        }
    }

    @Override
    public boolean cut() {
        if (!state.compareAndSet(State.WAITS, State.OVER)) {
            return false;
        }
        if (unreadable || breakOff()) {
            end();
            return true;
        }
        state.set(State.WAITS);
        wake();
        return false;
    }

    /**
     * To end an answer early would make a part of it look whole, and there is no call that closes a connection. A write that would
     * have to wait, by a thread that is interrupted, closes it.
     *
     * @return false when the write went through
     */
    private boolean breakOff() {
        Thread.currentThread().interrupt();
        try {
            int count = Math.min(SLICE, piece.length - next);
            out.write(piece, next, count);
            next += count;
            out.flush();
            return false;
        } catch (IOException | RuntimeException closed) {
            return true;
        } finally {
            // What this thread does next is not to be stopped.
            Thread.interrupted();
        }
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            ended.run();
            async.complete();
        }
    }
}
