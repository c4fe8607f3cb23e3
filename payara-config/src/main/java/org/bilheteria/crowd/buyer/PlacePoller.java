package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Response;
import org.bilheteria.crowd.option.Options;
import org.bilheteria.crowd.option.Setting;

/**
 * Waits for all: reads the one board each second and polls the places of those to whom something may have happened, the
 * called ones first, at a bounded rate.
 */
public final class PlacePoller {

    private static final Duration BOARD_PERIOD = Duration.ofSeconds(1);
    private static final int TICKS_PER_SECOND = 10;
    private static final int LONGEST_SECONDS = 10;
    private static final int URGENT_POLLS = 3;
    private static final int FIRST = 0;
    private static final int OTHERS = 1;

    private final Loop loop;
    private final Http http;
    private final RetryingClient client;
    private final ApiRequests api;
    private final Tally tally;
    private final BuyerDecisions decisions;
    private final TargetSale sale;
    private final int pollsPerTick;
    private final int mostUnderWay;
    private final List<SimulatedBuyer> followed = new ArrayList<>();
    private SectorStatus board = SectorStatus.UNREAD;
    private boolean boardUnderWay;
    private int underWay;
    /** Where each round stopped: everybody has their turn. */
    private final int[] cursors = new int[2];

    public PlacePoller(
            Loop loop,
            Http http,
            RetryingClient client,
            ApiRequests api,
            Tally tally,
            BuyerDecisions decisions,
            TargetSale sale,
            Options options) {
        this.loop = loop;
        this.http = http;
        this.client = client;
        this.api = api;
        this.tally = tally;
        this.decisions = decisions;
        this.sale = sale;
        pollsPerTick = Math.max(1, options.count(Setting.POLL_RATE) / TICKS_PER_SECOND);
        // The other connections stay free for those who arrive and pay.
        mostUnderWay = Math.max(1, options.count(Setting.CONCURRENCY) / 2);
    }

    public void start() {
        loop.every(BOARD_PERIOD, this::readBoard);
        loop.every(Duration.ofSeconds(1).dividedBy(TICKS_PER_SECOND), this::pollDuePlaces);
    }

    public void follow(SimulatedBuyer buyer) {
        buyer.pollAt(loop.now().plusSeconds(1));
        followed.add(buyer);
        decisions.enteredLine(buyer);
    }

    public SectorStatus board() {
        return board;
    }

    /** Reads the board once more and waits for it. */
    public void readBoardNow() {
        boardRead(http.await(api.board(sale.performance())));
    }

    private void readBoard() {
        if (!boardUnderWay) {
            boardUnderWay = true;
            http.send(api.board(sale.performance()), response -> {
                boardUnderWay = false;
                boardRead(response);
            });
        }
    }

    private void boardRead(Response response) {
        SectorStatus read =
                response.status() == 200 ? SectorStatus.of(JsonFields.of(response.body()), sale.sector()) : null;
        if (read != null) {
            board = read;
        } else {
            tally.error("BOARD " + RetryingClient.codeOf(response));
        }
    }

    private void pollDuePlaces() {
        followed.removeIf(buyer -> buyer.stage().ended());
        Instant now = loop.now();
        int left = pollRound(FIRST, pollsPerTick, buyer -> due(buyer, now) && urgent(buyer));
        pollRound(OTHERS, left, buyer -> due(buyer, now) && mayHaveChanged(buyer));
    }

    private int pollRound(int round, int budget, Predicate<SimulatedBuyer> wanted) {
        int left = budget;
        for (int i = 0; i < followed.size() && left > 0 && underWay < mostUnderWay; i++) {
            cursors[round] = (cursors[round] + 1) % followed.size();
            SimulatedBuyer buyer = followed.get(cursors[round]);
            if (wanted.test(buyer)) {
                poll(buyer);
                left--;
            }
        }
        return left;
    }

    private boolean due(SimulatedBuyer buyer, Instant now) {
        return buyer.nextPoll() != null && !buyer.nextPoll().isAfter(now);
    }

    /** Called ones for whom nothing was left (an order too large) aren't urgent for long: they may be many. */
    private boolean urgent(SimulatedBuyer buyer) {
        return buyer.stage() != Stage.WAITING || called(buyer) && buyer.pollsInVain() < URGENT_POLLS;
    }

    private boolean mayHaveChanged(SimulatedBuyer buyer) {
        return board.isOver() || called(buyer) || buyer.number() == null && board.hasNumbers();
    }

    private boolean called(SimulatedBuyer buyer) {
        return buyer.number() != null && buyer.number() <= board.calledUpTo();
    }

    private void poll(SimulatedBuyer buyer) {
        underWay++;
        buyer.pollAt(null);
        http.send(api.place(buyer), response -> {
            underWay--;
            if (response.status() == 401) {
                tally.error(RetryingClient.codeOf(response));
                client.signIn(buyer, () -> buyer.pollAt(loop.now()));
            } else {
                placeRead(buyer, response);
            }
        });
    }

    private void placeRead(SimulatedBuyer buyer, Response response) {
        JsonFields place = JsonFields.of(response.body());
        String state = place.text("state");
        if (response.status() != 200 || state == null) {
            tally.error("PLACE " + RetryingClient.codeOf(response));
        } else if (!buyer.stage().ended()) {
            buyer.numbered(place.number("number"));
            applyState(buyer, place, state);
        }
        buyer.pollAt(loop.now().plusSeconds(secondsToNextPoll(buyer)));
    }

    private static int secondsToNextPoll(SimulatedBuyer buyer) {
        return switch (buyer.stage()) {
            case PAYING -> 1;
            case WAITING -> Math.min(1 + buyer.pollsInVain(), LONGEST_SECONDS);
            default -> 2;
        };
    }

    private void applyState(SimulatedBuyer buyer, JsonFields place, String state) {
        switch (state) {
            case "HELD" -> {
                buyer.hold((int) (place.count("full") + place.count("half")));
                if (buyer.stage() == Stage.WAITING) {
                    buyer.moveTo(Stage.HELD);
                    decisions.called(buyer);
                }
            }
            case "PAID" -> {
                buyer.hold((int) (place.count("full") + place.count("half")));
                buyer.moveTo(Stage.PAID);
            }
            case "EXPIRED" -> {
                if (!decisions.payLate(buyer)) {
                    buyer.moveTo(Stage.EXPIRED);
                }
            }
            case "LEFT", "TURNED_AWAY", "REFUNDED" -> buyer.moveTo(Stage.valueOf(state));
            case "ARRIVED", "WAITING" -> buyer.polledInVain();
            default -> tally.error("UNKNOWN_STATE " + state);
        }
    }
}
