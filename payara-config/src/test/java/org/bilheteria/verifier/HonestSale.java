package org.bilheteria.verifier;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sale in which everything happens once that can happen honestly: 10 tickets, 2 at half price. Places are known by
 * their rank in the draw of the lobby, {@link #A} first; {@link #D} leaves before it, {@link #E} is turned away.
 */
final class HonestSale {
    private static final List<String> LOBBY = PublicDraw.order(
            0, IntStream.range(0, 10).mapToObj(i -> "lobby-" + i).toList());
    static final String A = LOBBY.get(0);
    static final String B = LOBBY.get(1);
    static final String C = LOBBY.get(2);
    static final String D = LOBBY.get(3);
    static final String E = LOBBY.get(4);
    static final String F = LOBBY.get(5);
    static final String G = LOBBY.get(6);
    static final String H = LOBBY.get(7);
    static final String I = LOBBY.get(8);
    static final String J = LOBBY.get(9);
    static final String THIRD = "third-window";
    private static final List<String> FOURTH = PublicDraw.order(2, List.of("fourth-late", "fourth-prompt"));
    static final String K = FOURTH.get(0);
    static final String L = FOURTH.get(1);
    static final String LAST = "last";

    private HonestSale() {}

    static JournalFixture journal() {
        SaleFixture sale = new SaleFixture();
        lobby(sale);
        firstCalls(sale);
        laterWindows(sale);
        holdsEnd(sale);
        ending(sale);
        return sale.journal;
    }

    private static void lobby(SaleFixture sale) {
        sale.at(-3600).open(10, 2, SaleFixture.OPENING.plusSeconds(600));
        sale.at(-1800).write("OPENING", "opensAt", SaleFixture.text(SaleFixture.OPENING));
        sale.at(-900).arrive(J, 1, 0, false).arrive(I, 1, 0, false).arrive(H, 1, 1, false);
        sale.at(-600).arrive(G, 3, 0, true).arrive(F, 3, 0, false).arrive(E, 2, 0, false);
        sale.at(-300).arrive(D, 2, 0, false).arrive(C, 4, 0, false).arrive(B, 2, 1, false);
        sale.at(-1).arrive(A, 2, 0, false).write("LEFT", "place", D);
        sale.at(2).draw(0).write("TURNED_AWAY", "place", E);
    }

    private static void firstCalls(SaleFixture sale) {
        sale.at(2.1).number(A, B, C).hold(A, 2, 0).hold(B, 2, 1).hold(C, 4, 0);
        sale.at(2.2).number(F, G, H, I, J).skip(F).hold(G, 1, 0).write("LEFT", "place", J);
    }

    private static void laterWindows(SaleFixture sale) {
        sale.at(2.5).arrive(THIRD, 1, 0, false);
        sale.at(5).draw(3).number(THIRD);
        sale.arrive("fourth-late", 1, 0, false, SaleFixture.OPENING.plusMillis(500), 4, true);
        sale.arrive("fourth-prompt", 1, 0, false, SaleFixture.OPENING.plusMillis(3999), 4, false);
        sale.at(7).draw(4).number(K, L);
    }

    private static void holdsEnd(SaleFixture sale) {
        sale.at(20).write("PAUSED");
        sale.at(30).pay(A, 2).pay(G, 1);
        sale.at(80).write("RESUMED", "shifted", "PT1M");
        sale.at(100).write("RELEASED", "place", C).hold(F, 3, 0).skip(H).hold(I, 1, 0);
        // 2.1 s + 5 min + 90 s of grace + the minute of the pause
        sale.at(452.1).write("EXPIRED", "place", B).hold(H, 1, 1).hold(THIRD, 1, 0);
        sale.at(480).late(B, "REFUNDED").pay(I, 1);
        sale.at(490).write("EXPIRED", "place", F).late(F, "HONOURED");
    }

    private static void ending(SaleFixture sale) {
        sale.at(495).pay(H, 2).write("REFUNDED", "place", A, "txid", SaleFixture.txid(A), "tickets", 2);
        sale.hold(K, 1, 0).hold(L, 1, 0);
        sale.at(500).pay(K, 1).pay(L, 1).write("AUDITED", "by", "somebody from the future");
        sale.at(505).write("CAPACITY", "capacity", 12).arrive(LAST, 1, 0, false);
        sale.at(510).write("CLOSED", "note", "a fact from the future").write("TURNED_AWAY", "place", LAST);
    }
}
