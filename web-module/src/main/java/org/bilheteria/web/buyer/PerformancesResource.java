package org.bilheteria.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.face.Faces;
import org.bilheteria.shared.Json;
import org.bilheteria.web.rest.BoardJson;
import org.bilheteria.web.shared.Ids;

/** What is on sale, and the board: the same answer for everybody, so caches may keep it for a second. */
@Path("performances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PerformancesResource {

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    Faces faces;

    @GET
    public Response performances() {
        JsonArray list = sales.performances().stream()
                .map(performance -> boards.board(performance.id()).orElseThrow())
                .map(board ->
                        PerformanceJson.of(board, faces.of(board.performance().id())))
                .collect(Json::createArrayBuilder, (array, json) -> array.add(json), (a, b) -> a.addAll(b))
                .build();
        return Response.ok(list).cacheControl(oneSecond()).build();
    }

    @GET
    @Path("{performance}/board")
    public Response board(@PathParam("performance") String id, @Context Request request) {
        Board board = boards.board(Ids.number(id)).orElseThrow(Performance::missing);
        JsonObject json = BoardJson.of(board);
        EntityTag tag = new EntityTag(BoardJson.version(board));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(json) : unchanged;
        return answer.tag(tag)
                .cacheControl(oneSecond())
                .header("Vary", "Accept-Encoding")
                .build();
    }

    private static CacheControl oneSecond() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(1);
        return cache;
    }
}
