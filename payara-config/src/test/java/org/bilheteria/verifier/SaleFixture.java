package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the journal of an honest sale: windows of 1 s, holds of 5 min with 90 s of grace. */
final class SaleFixture {
    static final Instant OPENING = Instant.parse("2026-03-01T13:00:00Z");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    final JournalFixture journal = new JournalFixture();
    private final Map<Long, List<String>> windows = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private Instant now = OPENING.minusSeconds(3600);
    private int draws;

    static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    static String txid(String place) {
        return HexFormat.of().formatHex(JournalFixture.sha256(place.getBytes(StandardCharsets.UTF_8)));
    }

    /** From here on it is so many seconds from the opening. */
    SaleFixture at(double secondsAfterOpening) {
        now = OPENING.plus(Duration.ofMillis((long) (secondsAfterOpening * 1000)));
        return this;
    }

    SaleFixture write(String type, Object... facts) {
        journal.lines.add(JournalFixture.line(text(now), type, facts));
        return this;
    }

    SaleFixture open(int capacity, int halfQuota, Instant opensAt) {
        return write(
                "OPENED",
                "capacity",
                capacity,
                "halfQuota",
                halfQuota,
                "commitment",
                PublicDraw.commitment(),
                "opensAt",
                text(opensAt),
                "window",
                "PT1S",
                "settle",
                "PT2S",
                "hold",
                "PT5M",
                "grace",
                "PT1M30S");
    }

    SaleFixture arrive(String place, int full, int half, boolean acceptFewer) {
        long millis = Duration.between(OPENING, now).toMillis();
        return arrive(place, full, half, acceptFewer, now, millis < 0 ? 0 : 1 + millis / 1000, false);
    }

    SaleFixture arrive(
            String place, int full, int half, boolean acceptFewer, Instant stamp, long window, boolean late) {
        windows.computeIfAbsent(window, w -> new ArrayList<>()).add(place);
        return write(
                "ARRIVED",
                "place",
                place,
                "stamp",
                text(stamp),
                "full",
                full,
                "half",
                half,
                "acceptFewer",
                acceptFewer,
                "window",
                window,
                "late",
                late);
    }

    SaleFixture draw(long window) {
        List<String> places = windows.get(window);
        HexFormat hex = HexFormat.of();
        return write(
                "DRAWN",
                "n",
                draws,
                "window",
                window,
                "seed",
                hex.formatHex(PublicDraw.seed(draws++)),
                "digest",
                hex.formatHex(PublicDraw.digest(places)),
                "count",
                places.size());
    }

    SaleFixture number(String... places) {
        for (String place : places) {
            numbers.put(place, numbers.size() + 1);
            write("NUMBERED", "place", place, "number", numbers.get(place));
        }
        return this;
    }

    SaleFixture hold(String place, int full, int half) {
        return write(
                "HELD",
                "place",
                place,
                "number",
                numbers.get(place),
                "full",
                full,
                "half",
                half,
                "deadline",
                text(now.plusSeconds(300)));
    }

    SaleFixture skip(String place) {
        return write("SKIPPED", "place", place, "number", numbers.get(place), "reason", "LARGER_THAN_LEFT");
    }

    SaleFixture pay(String place, int tickets) {
        return write("PAID", "place", place, "txid", txid(place), "settled", text(now), "tickets", tickets);
    }

    SaleFixture late(String place, String outcome) {
        return write("LATE", "place", place, "txid", txid(place), "settled", text(now), "outcome", outcome);
    }
}
