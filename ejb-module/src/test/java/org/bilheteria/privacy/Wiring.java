package org.bilheteria.privacy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.Settings;

/**
 * Parts put together as the container would within one transaction, and whoever of the whole application listens to an erasure is
 * told of it: so a package that comes later is tried with the others.
 */
final class Wiring {

    private static final List<Method> LISTENERS = listeners();

    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final EntityManager database;

    Wiring(EntityManager database, Clock clock) {
        this.database = database;
        parts.put(Clock.class, clock);
        parts.put(Settings.class, new Settings() {
            @Override
            public Duration sessionDuration() {
                return Duration.ofHours(12);
            }

            @Override
            public Duration positive(String key, String otherwise) {
                return Duration.parse(otherwise);
            }
        });
        parts.put(KnownDevices.class, new KnownDevices() {
            @Override
            public void forget(String email) {
                // They are no rows.
            }
        });
    }

    <T> T part(Class<T> type) {
        if (!parts.containsKey(type)) {
            T part = made(type);
            parts.put(type, part);
            for (Field field : type.getDeclaredFields()) {
                fill(field, part);
            }
        }
        return type.cast(parts.get(type));
    }

    private static <T> T made(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void fill(Field field, Object part) {
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            set(field, part, database);
        } else if (field.isAnnotationPresent(Inject.class)) {
            set(field, part, injected(field.getType()));
        }
    }

    private Object injected(Class<?> type) {
        if (type == Event.class) {
            return Events.to(this::tell);
        }
        // What has a constructor for the container has no part in an erasure or an export.
        return type.isInterface() || !wired(type) ? null : part(type);
    }

    private static boolean wired(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors()).anyMatch(each -> each.getParameterCount() == 0);
    }

    private static void set(Field field, Object part, Object value) {
        try {
            field.setAccessible(true);
            field.set(part, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void tell(Object event) {
        if (event instanceof AccountErased) {
            LISTENERS.forEach(listener -> call(listener, event));
        }
    }

    private void call(Method listener, Object event) {
        try {
            listener.setAccessible(true);
            listener.invoke(part(listener.getDeclaringClass()), event);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Method> listeners() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.bilheteria")
                        .stream()
                        .map(found -> found.reflect())
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(Wiring::listens)
                        .toList();
    }

    private static boolean listens(Method method) {
        return method.getParameterCount() == 1
                && method.getParameterTypes()[0] == AccountErased.class
                && Arrays.stream(method.getParameterAnnotations()[0]).anyMatch(Wiring::within);
    }

    private static boolean within(Annotation annotation) {
        return annotation instanceof Observes observes && observes.during() == TransactionPhase.IN_PROGRESS;
    }
}
