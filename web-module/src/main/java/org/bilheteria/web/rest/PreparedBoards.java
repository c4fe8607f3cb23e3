package org.bilheteria.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.Performance;

/** The boards, ready to be sent: a million people who wait cost bytes, not JSON. */
@ApplicationScoped
public class PreparedBoards {

    /** As JAX-RS writes a maximum age of one second. */
    private static final String CACHED = "no-transform, max-age=1";

    @Inject
    Boards boards;

    private final Map<Integer, PreparedBoard> prepared = new ConcurrentHashMap<>();

    /** Answers with the board of a performance. @throws org.bilheteria.shared.Refused NOT_FOUND when there is none */
    public void answer(int performance, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Board board = boards.board(performance).orElseThrow(Performance::missing);
        PreparedBoard.Sent sent =
                of(performance, board).answer(request.getHeader("Accept-Encoding"), request.getHeader("If-None-Match"));
        response.setHeader("ETag", sent.tag());
        response.setHeader("Cache-Control", CACHED);
        response.setHeader("Vary", "Accept-Encoding");
        if (sent.body() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON);
        if (sent.gzip()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        Answers.body(response, sent.body());
    }

    PreparedBoard of(int performance, Board board) {
        PreparedBoard latest = prepared.get(performance);
        if (latest != null && latest.isOf(board)) {
            return latest;
        }
        // Who comes at the turn of a second makes it too: nobody waits, and it is small.
        PreparedBoard fresh = new PreparedBoard(board);
        prepared.put(performance, fresh);
        return fresh;
    }
}
