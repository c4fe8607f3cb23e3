package org.bilheteria.shared;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Events without a container. */
public final class Events {

    private Events() {}

    /** One whose only listener this is. */
    @SuppressWarnings("unchecked")
    public static <T> Event<T> to(Consumer<T> listener) {
        return (Event<T>) Proxy.newProxyInstance(
                Events.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, facts) -> {
                    listener.accept((T) facts[0]);
                    return null;
                });
    }
}
