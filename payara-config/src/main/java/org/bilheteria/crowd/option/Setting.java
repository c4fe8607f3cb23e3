package org.bilheteria.crowd.option;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be said on the command line; {@code --help} and the checks are made from this table. */
public enum Setting {
    URL(Kind.ADDRESS, "http://localhost:8080", "the box office to visit"),
    BANK(Kind.ADDRESS, null, "host of the simulated bank (POST /psp/bank/pay); the same as --url"),
    BUYERS(Kind.COUNT, "20000", "how many buyers"),
    PERFORMANCE(Kind.TEXT, null, "id of the performance; the first in LOBBY or OPEN"),
    SECTOR(Kind.TEXT, null, "id or name of the sector; the first"),
    TICKETS(Kind.COUNT, null, "make a fresh performance with one sector of so many tickets; needs an organiser"),
    ORGANISER(
            Kind.TEXT,
            null,
            "EMAIL:PASSWORD, for all to see in ps; else BILHETERIA_ORGANISER_EMAIL and _PASSWORD in the environment"),
    OPENS_IN(Kind.DURATION, "PT20S", "time from the last sign-up to the opening of a fresh performance"),
    FULL(Kind.COUNT, "1", "full-price tickets each buyer wants"),
    QUANTITY_MIX(Kind.FLAG, null, "buyers want 1 to 4 tickets instead, mostly few"),
    HALF_SHARE(Kind.SHARE, "0.2", "share who want one of their tickets at half price"),
    ACCEPT_FEWER_SHARE(Kind.SHARE, "0.5", "share who take fewer tickets when fewer are left"),
    PAY_SHARE(Kind.SHARE, null, "share who pay when called; all who neither lapse nor leave"),
    LAPSE_SHARE(Kind.SHARE, "0.0", "share who let their hold run out"),
    LEAVE_SHARE(Kind.SHARE, "0.0", "share who leave, half of them the line, half their hold"),
    LATE_SHARE(Kind.SHARE, "0.0", "share of the payers who pay when their hold has run out"),
    TWICE_SHARE(Kind.SHARE, "0.0", "share of the payers who pay twice"),
    WRONG_SHARE(Kind.SHARE, "0.0", "share of the payers who pay too little first"),
    UNHEARD_SHARE(Kind.SHARE, "0.0", "share of the payers whose bank gives no notice"),
    LOBBY_SHARE(Kind.SHARE, "0.5", "share who arrive before the opening, if it is still to come"),
    ARRIVE_WITHIN(Kind.DURATION, "PT60S", "time after the opening over which the others arrive"),
    SLOW_SHARE(Kind.SHARE, "0.3", "share whose arrival takes 0.5 to 3 s to upload"),
    CONCURRENCY(Kind.COUNT, "200", "most connections for fast requests; slow ones may have five times as many"),
    POLL_RATE(Kind.COUNT, "500", "most polls of places per second, all together; more for short holds"),
    SEED(Kind.NUMBER, "1", "same seed, same crowd"),
    ACKS(Kind.TEXT, null, "file to append each acknowledged arrival to: place, receipt, arrivedAt, by tabs"),
    KEEP_SIGNUPS(Kind.TEXT, null, "file to keep sign-ups in, used again by a later run with the same seed"),
    JOURNAL(Kind.TEXT, "crowd-journal.ndjson", "file to download the sector's journal to"),
    TIMEOUT(Kind.DURATION, "PT10M", "longest time from the first arrival to the report");

    /** What a value must look like. */
    enum Kind {
        ADDRESS("ADDRESS"),
        COUNT("N"),
        NUMBER("N"),
        SHARE("0..1"),
        DURATION("PT10S"),
        TEXT("TEXT"),
        FLAG("");

        private final String placeholder;

        Kind(String placeholder) {
            this.placeholder = placeholder;
        }
    }

    private final Kind kind;
    private final @Nullable String otherwise;
    private final String meaning;

    Setting(Kind kind, @Nullable String otherwise, String meaning) {
        this.kind = kind;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    Kind kind() {
        return kind;
    }

    /** The default; null: none. */
    @Nullable
    String otherwise() {
        return otherwise;
    }

    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String helpLine() {
        String head = (option() + " " + kind.placeholder).strip();
        return String.format("  %-26s %s%s%n", head, meaning, otherwise == null ? "" : " [" + otherwise + "]");
    }
}
