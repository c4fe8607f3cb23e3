package org.bilheteria.crowd.buyer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shared board says about the crowd's sector. */
public record SectorStatus(
        String phase,
        String stock,
        long capacity,
        long available,
        long held,
        long sold,
        long waiting,
        long lobby,
        long lastNumber,
        long calledUpTo,
        long journalSeq) {

    private static final Set<String> BEFORE_DRAW = Set.of("ANNOUNCED", "LOBBY");

    /** Before the first one was read. */
    static final SectorStatus UNREAD = new SectorStatus("ANNOUNCED", "", 0, 0, 0, 0, 0, 0, 0, 0, -1);

    /** Null when the document has no such sector. */
    static @Nullable SectorStatus of(JsonFields document, String sector) {
        return document.list("sectors").stream()
                .filter(row -> sector.equals(row.text("sector")))
                .findFirst()
                .map(row -> of(document.text("phase"), row))
                .orElse(null);
    }

    private static SectorStatus of(@Nullable String phase, JsonFields row) {
        return new SectorStatus(
                String.valueOf(phase),
                String.valueOf(row.text("stock")),
                row.count("capacity"),
                row.count("available"),
                row.count("held"),
                row.count("sold"),
                row.count("waiting"),
                row.count("lobby"),
                row.count("lastNumber"),
                row.count("calledUpTo"),
                row.count("journalSeq"));
    }

    boolean hasNumbers() {
        return !BEFORE_DRAW.contains(phase) && lastNumber > 0;
    }

    /** Nobody will be called any more. */
    boolean isOver() {
        return stock.equals("SOLD_OUT") || phase.equals("SOLD_OUT") || phase.equals("CLOSED");
    }

    public boolean allTaken() {
        return this != UNREAD && held + sold >= capacity;
    }
}
