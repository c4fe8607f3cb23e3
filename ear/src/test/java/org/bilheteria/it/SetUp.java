package org.bilheteria.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bilheteria.support.Installed;
import org.bilheteria.support.Ports;

/**
 * What a distribution that several test classes share is told besides the defaults. A class whose promise is about another
 * setting, or that kills, stops or fills its server, starts one of its own.
 */
enum SetUp {
    /** As shipped, but without the catalogue, lines and changes of shows that settle at once, and push services of this machine. */
    QUICK_LINE(Map.of("BILHETERIA_LINE_SETTLE", "PT0.2S", "BILHETERIA_NOTICE_SETTLE", "PT0.2S")) {
        @Override
        Map<String, String> settings() {
            Map<String, String> settings = super.settings();
            settings.put("BILHETERIA_PUSH_SERVICES", Pushed.services());
            return settings;
        }
    },

    /**
     * Holds that end while a test waits, yet not before one that pays has paid, on however busy a machine; and a payment provider
     * that wants a token and is told to misbehave.
     */
    SHORT_HOLDS(Map.of(
            "BILHETERIA_LINE_SETTLE", "PT0.2S",
            "BILHETERIA_HOLD_DURATION", "PT40S",
            "BILHETERIA_HOLD_GRACE", "PT4S",
            "BILHETERIA_PSP_SIMULATOR_AUTH", "bilheteria:" + SetUp.PSP_SECRET,
            "BILHETERIA_PSP_CLIENT_SECRET", SetUp.PSP_SECRET)),

    /** With the catalogue, the line's times and the demands on staff as shipped; its first organiser is one test's alone. */
    AS_SHIPPED(Map.of(Distribution.DEMO, Distribution.AS_SHIPPED, Distribution.SECOND_FACTOR, Distribution.AS_SHIPPED)),

    /** Whose sign-ups wait for their mailbox, as shipped. */
    CONFIRMED_MAILBOXES(
            Map.of("BILHETERIA_LINE_SETTLE", "PT0.2S", Distribution.CONFIRM_MAILBOX, Distribution.AS_SHIPPED)),

    /** Pages of staff as shipped: with a second factor, and another password than the printed one. */
    STRICT_STAFF(Map.of("BILHETERIA_LINE_SETTLE", "PT0.2S", Distribution.SECOND_FACTOR, "required")),

    /** One can sign in by identity providers; mailboxes are confirmed, or these would open no account that is there. */
    WITH_PROVIDERS(Map.of("BILHETERIA_LINE_SETTLE", "PT0.2S", Distribution.CONFIRM_MAILBOX, Distribution.AS_SHIPPED)) {
        @Override
        Map<String, String> settings() {
            Map<String, String> settings = super.settings();
            settings.putAll(IdentityProviders.start());
            return settings;
        }
    },

    /** Behind the door, with the line's times as shipped, and behind the PSP's. */
    BEHIND_DOORS(Map.of("BILHETERIA_PSP_NOTICE_ADDRESSES", "127.0.0.1")) {
        @Override
        Map<String, String> settings() {
            new Installed("haproxy", List.of("haproxy")).path();
            Map<String, String> settings = super.settings();
            settings.put(Distribution.DOOR_PORT, Integer.toString(Ports.free()));
            return settings;
        }
    };

    /** What the box office shows the provider that wants a token, as {@code bilheteria}. */
    static final String PSP_SECRET = "a secret of theirs";

    private final Map<String, String> told;

    SetUp(Map<String, String> told) {
        this.told = told;
    }

    /** As environment variables. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(Distribution.DEMO, "false"));
        settings.putAll(told);
        return settings;
    }

    Distribution start() {
        try {
            return Distribution.start(settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
