package org.bilheteria.psp.pix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bilheteria.psp.PspCalls;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The PSP's token. One is fetched for all threads, before the last ends, and whoever comes meanwhile waits for that one; a
 * place to fetch it that hangs keeps nobody longer than one time-out. Safe for many threads.
 */
final class AccessToken {

    /** A place that hung is left alone for so long: who waited for it must not wait again at once. */
    private static final Duration AFTER_HANGING = Duration.ofSeconds(2);

    private static final Duration QUICK = Duration.ofSeconds(1);

    private final Settings settings;
    private final TokenRequest request;
    private final PspCalls calls;
    private final Clock clock;
    private @Nullable BearerToken token;
    private @Nullable CompletableFuture<BearerToken> underWay;
    private Instant notBefore = Instant.MIN;

    AccessToken(Settings settings, TokenRequest request, PspCalls calls, Clock clock) {
        this.settings = settings;
        this.request = request;
        this.calls = calls;
        this.clock = clock;
    }

    /** Empty when no token is asked for. */
    Optional<String> get() throws PspException {
        Optional<String> url = settings.pspTokenUrl();
        return url.isEmpty() ? url : Optional.of(current(url.get()).text());
    }

    private BearerToken current(String url) throws PspException {
        CompletableFuture<BearerToken> mine = new CompletableFuture<>();
        CompletableFuture<BearerToken> awaited;
        synchronized (this) {
            Instant now = clock.instant();
            if (token != null && token.good(now)) {
                return token;
            }
            if (now.isBefore(notBefore)) {
                throw new PspUnavailable("The PSP gave no token a moment ago");
            }
            awaited = underWay == null ? mine : underWay;
            underWay = awaited;
        }
        if (awaited == mine) {
            fetch(url, mine);
        }
        return await(awaited);
    }

    private void fetch(String url, CompletableFuture<BearerToken> mine) {
        Instant start = clock.instant();
        try {
            BearerToken fresh = request.fetch(url);
            end(fresh, Instant.MIN);
            mine.complete(fresh);
        } catch (Throwable e) {
            // Whatever it was: nobody may wait for it any longer.
            calls.tokenFailed();
            Instant now = clock.instant();
            boolean hung = Duration.between(start, now).compareTo(QUICK) > 0;
            end(null, hung ? now.plus(AFTER_HANGING) : Instant.MIN);
            mine.completeExceptionally(e);
        }
    }

    private synchronized void end(@Nullable BearerToken fresh, Instant again) {
        token = fresh;
        notBefore = again;
        underWay = null;
    }

    private BearerToken await(CompletableFuture<BearerToken> awaited) throws PspException {
        try {
            return awaited.get(settings.pspTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PspUnavailable("The PSP gives no token in time", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PspException failure) {
                throw failure;
            }
            throw new IllegalStateException("Asking for a token failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PspUnavailable("Stopped while a token was awaited", e);
        }
    }

    /**
     * The PSP took this token no longer: it is not used again. A 403 may mean that as well, or that a right is missing, which
     * no new token mends.
     *
     * @return whether asking with another one makes sense
     */
    synchronized boolean refused(String refused, int status) {
        BearerToken used = token;
        if (used == null || !used.text().equals(refused)) {
            // Somebody else met it first.
            return status == 401;
        }
        if (status == 401 || !used.young(clock.instant())) {
            token = null;
            return true;
        }
        return false;
    }
}
