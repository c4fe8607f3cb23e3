package org.bilheteria.web.organiser;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.bilheteria.board.Board;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.steering.Figures;
import org.bilheteria.steering.jmx.Moment;
import org.bilheteria.steering.jmx.SectorFigures;

/** What organisers are told that buyers are not. */
final class FiguresJson {

    private FiguresJson() {}

    static JsonObject of(Board board, Figures figures) {
        int performance = board.performance().id();
        Moment lately = figures.lately(performance);
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        figures.sectors(board).forEach(sector -> sectors.add(sector(sector)));
        JsonArrayBuilder moments = Json.createArrayBuilder();
        figures.moments(performance).forEach(moment -> moments.add(moment(moment)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("performance", Integer.toString(performance))
                .add("phase", board.phase().name())
                .add("at", UtcMicros.text(board.at()));
        board.performance()
                .pausedFor()
                .ifPresentOrElse(why -> json.add("pausedFor", why.name()), () -> json.addNull("pausedFor"));
        return json.add("arrivalsPerSecond", lately.getArrivals())
                .add("callsPerSecond", lately.getCalls())
                .add("callLimit", figures.callsPerSecond(board.performance()))
                .add("pspAnswering", figures.pspAnswering(board.performance()))
                .add("brokerDepth", figures.brokerDepth())
                .add("sectors", sectors)
                .add("moments", moments)
                .build();
    }

    private static JsonObjectBuilder sector(SectorFigures sector) {
        return Json.createObjectBuilder()
                .add("sector", Integer.toString(sector.getSector()))
                .add("name", sector.getName())
                .add("capacity", sector.getCapacity())
                .add("free", sector.getFree())
                .add("held", sector.getHeld())
                .add("lapsing", sector.getLapsing())
                .add("sold", sector.getSold())
                .add("waiting", sector.getWaiting())
                .add("lobby", sector.getLobby())
                .add("lastNumber", sector.getLastNumber())
                .add("calledUpTo", sector.getCalledUpTo());
    }

    private static JsonObjectBuilder moment(Moment moment) {
        return Json.createObjectBuilder()
                .add("at", Instant.ofEpochMilli(moment.getAt()).toString())
                .add("arrivalsPerSecond", moment.getArrivals())
                .add("callsPerSecond", moment.getCalls())
                .add("waiting", moment.getWaiting())
                .add("held", moment.getHeld())
                .add("sold", moment.getSold());
    }
}
