package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.line.MyPlace;
import org.bilheteria.web.line.NotCounted;
import org.bilheteria.web.line.Receipts;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.page.QrCode;
import org.bilheteria.web.page.TicketsText;
import org.bilheteria.web.security.SignedIn;

/** A buyer's place, from the lobby to the paid order. What it shows is the server's truth; its script only paints. */
@Named
@RequestScoped
public class PlacePage {

    /** A browser waits for longer, but nobody in front of it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    @Inject
    MyPlace myPlace;

    @Inject
    Boards boards;

    @Inject
    Settings settings;

    @Inject
    Receipts receipts;

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private MyPlace.Found found;
    private Board board;
    private long buyer;

    @PostConstruct
    void read() {
        String id = pageRequest.parameter("id");
        buyer = signedIn.requireBuyer();
        found = myPlace.find(id, buyer);
        board = boards.board(performanceId()).orElseThrow();
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    /** Opens the charge and shows it; asked again it is the same one. */
    public void pay() {
        act(() -> myPlace.pay(found.id(), buyer, LONGEST_WAIT));
    }

    public void leave() {
        act(() -> myPlace.leave(found.id(), buyer));
    }

    /** Ends in a redirect in any case, so that a reload, a refresh without a script or another language find the place. */
    private void act(Runnable act) {
        String here = "/place?id=" + found.id();
        try {
            act.run();
            pageRequest.redirect(here);
        } catch (Refused refused) {
            pageRequest.redirect(here + "&refused=" + refused.refusal());
        }
    }

    private int performanceId() {
        return view().map(view -> view.place().performance())
                .orElseGet(() -> found.arrival().orElseThrow().performance());
    }

    private Optional<PlaceView> view() {
        return found.view();
    }

    private PlaceState state() {
        return view().map(view -> view.place().state()).orElse(PlaceState.ARRIVED);
    }

    private Wish wish() {
        return view().map(view -> view.place().wish())
                .orElseGet(() -> found.arrival().orElseThrow().wish());
    }

    private Optional<Hold> hold() {
        return view().flatMap(PlaceView::hold);
    }

    private Optional<Charge> charge() {
        return view().flatMap(PlaceView::charge);
    }

    private Instant stamp() {
        return view().map(view -> view.place().stamp())
                .orElseGet(() -> found.arrival().orElseThrow().stamp());
    }

    public String getId() {
        return found.id();
    }

    public String getPerformance() {
        return Integer.toString(performanceId());
    }

    public String getPerformanceTitle() {
        return board.performance().title();
    }

    public String getSector() {
        return Integer.toString(found.sector());
    }

    public String getSectorName() {
        return board.sector(found.sector()).sector().name();
    }

    public String getState() {
        return state().name();
    }

    public String getStateKey() {
        return "PlaceState." + state().name();
    }

    /** Which part of the page tells of this state. */
    public String getFragment() {
        return switch (state()) {
            case ARRIVED -> "arrived";
            case WAITING -> "waiting";
            case HELD -> "held";
            case PAID -> "paid";
            default -> "ended";
        };
    }

    public String getEndedKey() {
        return "place." + state().name() + "Text";
    }

    /** Whether anything can still happen that is worth looking for. */
    public boolean isLive() {
        return state().inLine() || state() == PlaceState.HELD;
    }

    public boolean isLobby() {
        return board.phase() == Phase.LOBBY;
    }

    public boolean isPaused() {
        return board.phase() == Phase.PAUSED;
    }

    public String getOpensAt() {
        return UtcMicros.text(board.performance().opensAt());
    }

    public int getPollAfter() {
        return Math.max(5, board.pollAfterSeconds());
    }

    public String getNumber() {
        return view().flatMap(view -> view.place().number().stream().boxed().findFirst())
                .map(String::valueOf)
                .orElse("");
    }

    public String getAheadText() {
        long ahead = view().map(PlaceView::ahead).orElse(0L);
        return ahead == 0
                ? language.text("place.aheadNone")
                : ahead == 1 ? language.text("place.aheadOne") : language.text("place.aheadText", ahead);
    }

    public String getChance() {
        return ChanceText.of(board.sector(found.sector()), view().orElseThrow().ahead(), wish(), language);
    }

    public String getHalfPrice() {
        return HalfPriceText.of(List.of(board.sector(found.sector())), language);
    }

    public String getWish() {
        return TicketsText.text(wish().full(), wish().half(), language);
    }

    public String getHeldText() {
        return hold().map(hold -> language.text(
                        "place.held",
                        TicketsText.text(hold.tickets().full(), hold.tickets().half(), language),
                        language.write(view().orElseThrow().total())))
                .orElse("");
    }

    public String getDeadline() {
        return hold().map(hold -> UtcMicros.text(hold.deadline())).orElse("");
    }

    public String getCode() {
        return charge().flatMap(Charge::copyPaste).orElse("");
    }

    public String getCodeEncoded() {
        return PageRequest.encode(getCode());
    }

    public String getQr() {
        return QrCode.svg(getCode(), language.text("place.qrLabel"));
    }

    public boolean isSimulator() {
        return settings.simulator();
    }

    public String getOrder() {
        return view().flatMap(PlaceView::order).orElse("");
    }

    public boolean isLeavable() {
        return isLive() && view().isPresent();
    }

    /** Asked by the address, or answered by the form of that name: without it the button would not be there to press. */
    public boolean isLeaving() {
        return !pageRequest.parameter("leave").isEmpty();
    }

    public String getLeaveKey() {
        return state() == PlaceState.HELD ? "place.leaveHold" : "place.leaveLine";
    }

    public String getStamp() {
        return language.exact(stamp());
    }

    public String getStampText() {
        return UtcMicros.text(stamp());
    }

    /** Why the place is not of when its buyer knocked; empty when it is, and in the lobby, where the time means nothing. */
    public String getNotCounted() {
        if (stamp().isBefore(board.performance().opensAt())) {
            return "";
        }
        return Arrays.stream(NotCounted.values())
                .filter(why -> why.name().equals(pageRequest.parameter("knock")))
                .map(why -> language.text("NotCounted." + why, language.time(stamp())))
                .findFirst()
                .orElse("");
    }

    /** The proof of the arrival, for the buyer to keep. */
    public String getReceipt() {
        return receipts.of(found.id(), performanceId(), found.sector(), stamp());
    }

    /** What a background tab shows. */
    public String getWindowTitle() {
        String title = language.text(getStateKey());
        return getNumber().isEmpty() || state() != PlaceState.WAITING
                ? title
                : language.text("place.number") + " " + getNumber() + " – " + title;
    }
}
