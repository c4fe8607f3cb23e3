package org.bilheteria.checkout.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goal: the PSP posts notices to us whatever happened to the registration, and is not pestered about it. */
class WebhookTest {

    private static final String ADDRESS = "https://tickets.example.com/pix?hmac=5ec&ignore=";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final Map<String, String> settings = new HashMap<>(Map.of("public-url", "https://tickets.example.com"));
    private final List<String> asked = new ArrayList<>();
    private Optional<String> registered = Optional.empty();
    private @Nullable PspException failure;

    private final Webhook webhook = new Webhook(psp(), address(), clock);

    @Test
    void fault07ItIsToldOnceAndLookedAfterEachHour() {
        webhook.keep();
        webhook.keep();
        assertThat(asked).containsExactly("notifiedAt", "notifyAt " + ADDRESS);

        clock.advance(Duration.ofHours(1));
        webhook.keep();
        assertThat(asked).as("it still knows").hasSize(3);

        registered = Optional.of("https://somebody.example.com/else");
        clock.advance(Duration.ofHours(1));
        webhook.keep();
        assertThat(registered).contains(ADDRESS);
    }

    @Test
    void fault07WhatFailedIsTriedAgainLessAndLessOften() {
        failure = new PspUnavailable("starting");
        for (long seconds : List.of(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L)) {
            webhook.keep();
            int before = asked.size();
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            webhook.keep();
            assertThat(asked).hasSize(before);
            clock.advance(Duration.ofMillis(1));
        }
        failure = null;
        webhook.keep();
        assertThat(registered).contains(ADDRESS);
    }

    @Test
    void fault07APspThatDoesNotSayWhereIsTold() {
        failure = new PspRefused("403 no right to read it");
        webhook.keep();

        assertThat(asked).containsExactly("notifiedAt", "notifyAt " + ADDRESS);
    }

    @Test
    void fault07TheSecretMayStandInThePath() {
        settings.put("psp.webhook.secret", "path");
        webhook.keep();

        assertThat(registered).contains("https://tickets.example.com/pix/5ec");
    }

    @Test
    void thePspMayPostElsewhereThanBuyersGo() {
        settings.put("psp.webhook.url", "https://edge.example.com");
        webhook.keep();

        assertThat(registered).contains("https://edge.example.com/pix?hmac=5ec&ignore=");
    }

    @Test
    void anAddressThatNoPspMayPostToIsSaid() {
        settings.put("psp.url", "https://pix.example.com");
        settings.put("public-url", "http://tickets.example.com");
        assertThatThrownBy(() -> address().text()).hasMessageContaining("bilheteria.public-url");

        webhook.keep();
        assertThat(asked).isEmpty();
    }

    private WebhookAddress address() {
        Settings read = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
        return new WebhookAddress(read, new WebhookSecret() {
            @Override
            String text() {
                return "5ec";
            }
        });
    }

    private Psp psp() {
        return (Psp) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Psp.class}, (proxy, method, given) -> {
                    boolean told = method.getName().equals("notifyAt");
                    asked.add(method.getName() + (told ? " " + given[0] : ""));
                    if (failure != null) {
                        throw failure;
                    }
                    if (told) {
                        registered = Optional.of((String) given[0]);
                    }
                    return told ? null : registered;
                });
    }
}
