package org.bilheteria.web.buyer;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.catalogue.face.Presented;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.show.FaceJson;

/** A performance as {@code GET /api/performances} lists it. */
final class PerformanceJson {

    private PerformanceJson() {}

    static JsonObject of(Board board, Presented presented) {
        Performance performance = board.performance();
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        board.sectors().forEach(sector -> sectors.add(sector(sector)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", Integer.toString(performance.id()))
                .add("title", performance.title())
                .add("venue", performance.venue())
                .add("startsAt", UtcMicros.text(performance.startsAt()))
                .add("opensAt", UtcMicros.text(performance.opensAt()))
                .add("lobbyOpensAt", UtcMicros.text(performance.lobbyOpensAt()))
                .add("closesAt", UtcMicros.text(performance.closesAt()))
                .add("phase", board.phase().name())
                .add("limitPerBuyer", performance.limitPerBuyer())
                .add("halfPerBuyer", performance.halfPerBuyer());
        return FaceJson.add(json, presented, performance.startsAt())
                .add("sectors", sectors)
                .build();
    }

    private static JsonObjectBuilder sector(SectorBoard board) {
        Sector sector = board.sector();
        JsonArrayBuilder types = Json.createArrayBuilder();
        for (TicketType type : TicketType.values()) {
            types.add(Json.createObjectBuilder()
                    .add("id", type.id())
                    .add("name", type == TicketType.FULL ? "Inteira" : "Meia-entrada")
                    .add("price", sector.prices().of(type).toString()));
        }
        return Json.createObjectBuilder()
                .add("id", Integer.toString(sector.id()))
                .add("name", sector.name())
                .add("capacity", board.capacity())
                .add("ticketTypes", types);
    }
}
