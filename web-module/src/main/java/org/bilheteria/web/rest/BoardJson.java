package org.bilheteria.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.OptionalInt;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;

/** The board as the contract writes it. */
public final class BoardJson {

    private BoardJson() {}

    public static JsonObject of(Board board) {
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        board.sectors()
                .forEach(sector -> sectors.add(
                        sector(sector, board.callsPerMinute(sector.sector().id()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("performance", Integer.toString(board.performance().id()))
                .add("phase", board.phase().name())
                .add("at", UtcMicros.text(board.at()))
                .add("opensAt", UtcMicros.text(board.performance().opensAt()));
        board.performance()
                .message()
                .ifPresentOrElse(text -> json.add("message", text), () -> json.add("message", JsonValue.NULL));
        return json.add("pollAfterSeconds", board.pollAfterSeconds())
                .add("sectors", sectors)
                .build();
    }

    /** Equal when nothing but the time has changed: whatever changes a sector is a line in its journal, but for its pace. */
    public static String version(Board board) {
        int sectors = board.sectors().stream()
                .map(sector -> sector.journalHash() + sector.head())
                .toList()
                .hashCode();
        int about = Objects.hash(
                board.phase(),
                board.performance().message(),
                board.performance().opensAt(),
                board.callsPerMinute(),
                board.pollAfterSeconds());
        return Integer.toHexString(sectors) + Integer.toHexString(about);
    }

    private static JsonObjectBuilder sector(SectorBoard board, OptionalInt callsPerMinute) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("sector", Integer.toString(board.sector().id()))
                .add("capacity", board.capacity())
                .add("available", board.available())
                .add("held", board.held())
                .add("sold", board.sold())
                .add("waiting", board.waiting())
                .add("lobby", board.lobby())
                .add("lastNumber", board.lastNumber())
                .add("calledUpTo", board.calledUpTo())
                .add("stock", board.stock().name())
                .add("halfPriceLeft", board.halfPriceLeft())
                .add("commitment", board.commitment())
                .add("journalSeq", board.journalSeq())
                .add("journalHash", board.journalHash());
        board.head().ifPresentOrElse(head -> json.add("head", head), () -> json.addNull("head"));
        callsPerMinute.ifPresentOrElse(
                calls -> json.add("callsPerMinute", calls), () -> json.addNull("callsPerMinute"));
        return json;
    }
}
