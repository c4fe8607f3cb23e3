package org.bilheteria.web.line;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.bilheteria.shared.Refused;

/** How a thread that serves a page waits for what is done elsewhere, an arrival on its way to the disk or a charge at the PSP: not for ever. */
final class Patience {

    private Patience() {}

    /**
     * @param late what is said to who waited so long in vain; the stage goes on
     * @throws Refused as the stage does, or the late one
     */
    static <T> T await(CompletionStage<T> stage, Duration longest, Supplier<Refused> late) {
        try {
            return stage.toCompletableFuture().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("What this page waited for failed", e);
        } catch (TimeoutException e) {
            throw late.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
