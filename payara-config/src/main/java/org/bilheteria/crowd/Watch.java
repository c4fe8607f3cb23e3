package org.bilheteria.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Response;

/**
 * Waits for all: reads the one board each second and looks at the places of those to whom something may have happened,
 * the called ones first, at a bounded rate.
 */
final class Watch {

    private static final Duration BOARD_PERIOD = Duration.ofSeconds(1);
    private static final int TICKS_PER_SECOND = 10;
    private static final int LONGEST_SECONDS = 10;
    private static final int URGENT_LOOKS = 3;
    private static final int FIRST = 0;
    private static final int OTHERS = 1;

    private final Loop loop;
    private final Http http;
    private final Errands errands;
    private final Contract contract;
    private final Tally tally;
    private final Till till;
    private final Sale sale;
    private final int looksPerTick;
    private final int mostUnderWay;
    private final List<Buyer> followed = new ArrayList<>();
    private Board board = Board.UNREAD;
    private boolean boardUnderWay;
    private int underWay;
    /** Where each round stopped: everybody has his turn. */
    private final int[] cursors = new int[2];

    Watch(
            Loop loop,
            Http http,
            Errands errands,
            Contract contract,
            Tally tally,
            Till till,
            Sale sale,
            Options options) {
        this.loop = loop;
        this.http = http;
        this.errands = errands;
        this.contract = contract;
        this.tally = tally;
        this.till = till;
        this.sale = sale;
        looksPerTick = Math.max(1, options.count(Setting.POLL_RATE) / TICKS_PER_SECOND);
        // The other connections stay free for those who arrive and pay.
        mostUnderWay = Math.max(1, options.count(Setting.CONCURRENCY) / 2);
    }

    void start() {
        loop.every(BOARD_PERIOD, this::readBoard);
        loop.every(Duration.ofSeconds(1).dividedBy(TICKS_PER_SECOND), this::lookAround);
    }

    void follow(Buyer buyer) {
        buyer.lookAt(loop.now().plusSeconds(1));
        followed.add(buyer);
        till.inLine(buyer);
    }

    Board board() {
        return board;
    }

    /** Reads the board once more and waits for it. */
    void refresh() {
        boardRead(http.await(contract.board(sale.performance())));
    }

    private void readBoard() {
        if (!boardUnderWay) {
            boardUnderWay = true;
            http.send(contract.board(sale.performance()), response -> {
                boardUnderWay = false;
                boardRead(response);
            });
        }
    }

    private void boardRead(Response response) {
        Board read = response.status() == 200 ? Board.of(Fields.of(response.body()), sale.sector()) : null;
        if (read != null) {
            board = read;
        } else {
            tally.error("BOARD " + Errands.codeOf(response));
        }
    }

    private void lookAround() {
        followed.removeIf(buyer -> buyer.stage().ended());
        Instant now = loop.now();
        int left = look(FIRST, looksPerTick, buyer -> due(buyer, now) && urgent(buyer));
        look(OTHERS, left, buyer -> due(buyer, now) && mayHaveNews(buyer));
    }

    private int look(int round, int budget, Predicate<Buyer> wanted) {
        int left = budget;
        for (int i = 0; i < followed.size() && left > 0 && underWay < mostUnderWay; i++) {
            cursors[round] = (cursors[round] + 1) % followed.size();
            Buyer buyer = followed.get(cursors[round]);
            if (wanted.test(buyer)) {
                look(buyer);
                left--;
            }
        }
        return left;
    }

    private boolean due(Buyer buyer, Instant now) {
        return buyer.nextLook() != null && !buyer.nextLook().isAfter(now);
    }

    /** Called ones for whom nothing was left (an order too large) aren't urgent for long: they may be many. */
    private boolean urgent(Buyer buyer) {
        return buyer.stage() != Stage.WAITING || called(buyer) && buyer.looksInVain() < URGENT_LOOKS;
    }

    private boolean mayHaveNews(Buyer buyer) {
        return board.over() || called(buyer) || buyer.number() == null && board.drawn();
    }

    private boolean called(Buyer buyer) {
        return buyer.number() != null && buyer.number() <= board.calledUpTo();
    }

    private void look(Buyer buyer) {
        underWay++;
        buyer.lookAt(null);
        http.send(contract.look(buyer), response -> {
            underWay--;
            if (response.status() == 401) {
                tally.error(Errands.codeOf(response));
                errands.signIn(buyer, () -> buyer.lookAt(loop.now()));
            } else {
                seen(buyer, response);
            }
        });
    }

    private void seen(Buyer buyer, Response response) {
        Fields place = Fields.of(response.body());
        String state = place.text("state");
        if (response.status() != 200 || state == null) {
            tally.error("PLACE " + Errands.codeOf(response));
        } else if (!buyer.stage().ended()) {
            buyer.numbered(place.number("number"));
            moved(buyer, place, state);
        }
        buyer.lookAt(loop.now().plusSeconds(secondsToNextLook(buyer)));
    }

    private static int secondsToNextLook(Buyer buyer) {
        return switch (buyer.stage()) {
            case PAYING -> 1;
            case WAITING -> Math.min(1 + buyer.looksInVain(), LONGEST_SECONDS);
            default -> 2;
        };
    }

    private void moved(Buyer buyer, Fields place, String state) {
        switch (state) {
            case "HELD" -> {
                buyer.holds((int) (place.count("full") + place.count("half")));
                if (buyer.stage() == Stage.WAITING) {
                    buyer.to(Stage.HELD);
                    till.called(buyer);
                }
            }
            case "PAID" -> {
                buyer.holds((int) (place.count("full") + place.count("half")));
                buyer.to(Stage.PAID);
            }
            case "EXPIRED" -> {
                if (!till.paysLate(buyer)) {
                    buyer.to(Stage.EXPIRED);
                }
            }
            case "LEFT", "TURNED_AWAY", "REFUNDED" -> buyer.to(Stage.valueOf(state));
            case "ARRIVED", "WAITING" -> buyer.lookedInVain();
            default -> tally.error("UNKNOWN_STATE " + state);
        }
    }
}
