package org.bilheteria.web.buyer;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.web.line.Door;
import org.bilheteria.web.line.MyPlace;
import org.bilheteria.web.line.Receipt;
import org.bilheteria.web.line.Visit;
import org.bilheteria.web.rest.Answers;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.rest.PreparedBoards;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The way of what a crowd asks all the time: to enter a line, the board, a place. It does what {@link EntryResource}, {@link
 * PerformancesResource} and {@link PlacesResource} do, by the same rules and with the same bytes, without JAX-RS around it, which
 * cost more than the rules. What is asked in any other form than everybody's goes on to them.
 */
public class ShortWay extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(ShortWay.class.getName());

    @Inject
    transient Door door;

    @Inject
    transient MyPlace places;

    @Inject
    transient PreparedBoards boards;

    @Inject
    transient Boards all;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CrowdCall call = CrowdCall.of(request);
        if (call == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            answer(call, request, response);
        } catch (RuntimeException failed) {
            Answers.failure(response, failed);
        }
    }

    private void answer(CrowdCall call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (call.kind()) {
            case BOARD -> boards.answer(Ids.number(call.id()), request, response);
            case PLACE -> {
                MyPlace.Found place = places.find(call.id(), SignedIn.requireBuyer(request));
                Board board = all.board(place.performance()).orElseThrow();
                Answers.json(
                        response,
                        200,
                        PlaceJson.of(place, board, clock.instant()).toString());
            }
            case ENTRY -> enter(call.id(), request, response);
        }
    }

    private void enter(String performance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long buyer = SignedIn.requireBuyer(request);
        JsonBody json = JsonBody.of(request.getInputStream());
        CompletionStage<Receipt> receipt = door.arrive(
                EntryJson.request(buyer, Ids.number(performance), json),
                Visit.of(request, request.getHeader("Bilheteria-Stamp")));
        AsyncContext later = request.startAsync(request, response);
        // The gate answers everybody, so nobody needs to be told that it took too long.
        later.setTimeout(0);
        receipt.whenComplete((given, failure) -> answer(given, failure, response, later));
    }

    private static void answer(
            @Nullable Receipt given, @Nullable Throwable failure, HttpServletResponse response, AsyncContext later) {
        try {
            if (given == null) {
                Answers.failure(response, failure == null ? new IllegalStateException("No receipt") : failure);
            } else {
                Answers.json(
                        response,
                        given.repeated() ? 200 : 202,
                        EntryJson.of(given).toString());
            }
        } catch (IOException | RuntimeException gone) {
            // They come again, and have the same place.
            LOG.log(Level.FINE, "A receipt could not be handed over", gone);
        } finally {
            end(later);
        }
    }

    private static void end(AsyncContext later) {
        try {
            later.complete();
        } catch (IllegalStateException over) {
            LOG.log(Level.FINE, "The connection was over before its answer", over);
        }
    }
}
