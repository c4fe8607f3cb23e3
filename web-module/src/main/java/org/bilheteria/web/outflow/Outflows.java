package org.bilheteria.web.outflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.security.ClientAddress;

/** All answers of this node that are on their way to their readers. */
@ApplicationScoped
public class Outflows {

    private static final Logger LOG = Logger.getLogger(Outflows.class.getName());

    /** What a connection takes at once, however slowly its reader reads: its queue holds more than that. */
    private static final int AT_ONCE = 32_768;

    /** What answers that were made whole may take of the memory, and those to one address. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 8;

    private static final long SHARE = ROOM / 2;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    ClientAddress address;

    @Resource
    ManagedScheduledExecutorService timer;

    /** Threads that read long answers, and connections to the database; all readers share them. */
    private static final int LANES = 4;

    @Resource
    ManagedExecutorService threads;

    private final Lanes lanes = new Lanes(step -> threads.execute(step), LANES);
    private final Readers streams = new Readers();
    private final Readers answers = new Readers();
    private ScheduledFuture<?> looking;

    @PostConstruct
    void open() {
        looking = timer.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        looking.cancel(false);
    }

    private void look() {
        try {
            int least = settings.slowestReader();
            streams.look(clock.instant(), least);
            answers.look(clock.instant(), least);
        } catch (RuntimeException e) {
            // Thrown on it would end the timer.
            LOG.log(Level.WARNING, "Looking after answers under way failed; it is tried again in a second", e);
        }
    }

    /**
     * What this request is answered with, read as it is taken. Whoever calls this writes no body. To be called last: from here on it
     * counts.
     *
     * @throws Refused TOO_MANY_READERS, with the time to come again
     */
    public void stream(HttpServletRequest request, Source source) {
        Reading reader = new Reading(address.of(request), 1, clock.instant());
        Optional<Duration> wait =
                streams.enter(reader, settings.readers(), settings.readersPerAddress(), clock.instant());
        if (wait.isPresent()) {
            throw new Refused(Refusal.TOO_MANY_READERS, "Too many read long answers now", wait.get());
        }
        request.setAttribute(Stream.class.getName(), new Stream(reader, source));
    }

    /** The request is not answered by what was to be read. */
    void forget(HttpServletRequest request) {
        if (request.getAttribute(Stream.class.getName()) instanceof Stream stream) {
            request.removeAttribute(Stream.class.getName());
            streams.leave(stream.reader);
        }
    }

    /** Sends what is held, on a request that is not answered later. */
    void send(HttpServletRequest request, HeldAnswer answer) throws IOException {
        Object stream = request.getAttribute(Stream.class.getName());
        byte[] body = WireForm.of(request, answer);
        if (stream instanceof Stream chosen && answer.getStatus() == HttpServletResponse.SC_OK) {
            request.removeAttribute(Stream.class.getName());
            begin(chosen.source, chosen.reader, lanes, streams, answer.real(), later(request));
        } else if (body.length > 0 && !writtenAtOnce(body, answer.real())) {
            sendBySlices(request, body, answer.real());
        }
    }

    /** Sends what is held, on a request that is answered later, and completes it. */
    void complete(HttpServletRequest request, HeldAnswer answer, AsyncContext async) {
        byte[] body = WireForm.of(request, answer);
        try {
            if (body.length == 0 || writtenAtOnce(body, answer.real())) {
                async.complete();
            } else {
                Reading reader = new Reading(address.of(request), body.length, clock.instant());
                // Something was done, and is not to be called refused: there is room for what it says.
                answers.enter(reader, Long.MAX_VALUE, Long.MAX_VALUE, clock.instant());
                begin(slices(body, answer.real()), reader, Runnable::run, answers, answer.real(), async);
            }
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A reader is gone", gone);
            async.complete();
        }
    }

    private static boolean writtenAtOnce(byte[] body, HttpServletResponse response) throws IOException {
        if (body.length > AT_ONCE || !response.getOutputStream().isReady()) {
            return false;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    private void sendBySlices(HttpServletRequest request, byte[] body, HttpServletResponse response)
            throws IOException {
        Reading reader = new Reading(address.of(request), body.length, clock.instant());
        if (request.isAsyncSupported()
                && answers.enter(reader, ROOM, SHARE, clock.instant()).isEmpty()) {
            begin(slices(body, response), reader, Runnable::run, answers, response, later(request));
        } else if (request.isAsyncSupported() && request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            // Something was done, and is not to be called refused.
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static Source slices(byte[] body, HttpServletResponse response) {
        response.setContentLength(body.length);
        return new WholeBody(body);
    }

    private static AsyncContext later(HttpServletRequest request) {
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        return async;
    }

    private static void begin(
            Source source,
            Reading reader,
            Executor steps,
            Readers among,
            HttpServletResponse response,
            AsyncContext async)
            throws IOException {
        Outflow flow =
                new Outflow(source, reader.pace(), steps, () -> among.leave(reader), response.getOutputStream(), async);
        reader.begin(flow);
        response.getOutputStream().setWriteListener(flow);
    }

    private record Stream(Reading reader, Source source) {}
}
