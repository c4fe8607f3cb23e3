package org.bilheteria.web.outflow;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request whose answer is held, also when it is given later by another thread: that one must not wait for a reader either. */
final class HeldRequest extends HttpServletRequestWrapper {

    private final HeldAnswer answer;
    private final Consumer<AsyncContext> complete;
    private volatile @Nullable AsyncContext async;

    /** @param complete sends what is held, and completes */
    HeldRequest(HttpServletRequest request, HeldAnswer answer, Consumer<AsyncContext> complete) {
        super(request);
        this.answer = answer;
        this.complete = complete;
    }

    /** Whether somebody has taken it on to complete the answer, or has done so. */
    boolean answeredLater() {
        return async != null;
    }

    @Override
    public AsyncContext startAsync() {
        AsyncContext held = new HeldAsync(super.startAsync(), this, answer, complete);
        async = held;
        return held;
    }

    /** Whoever is given this request and this answer: they are meant. */
    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return startAsync();
    }

    @Override
    public AsyncContext getAsyncContext() {
        AsyncContext held = async;
        return held == null ? super.getAsyncContext() : held;
    }
}
