package org.bilheteria.web.buyer.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bilheteria.board.Board;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.TurnedAway;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.buyer.HalfPriceText;
import org.bilheteria.web.line.MyPlace;
import org.bilheteria.web.line.NotCounted;
import org.bilheteria.web.line.Receipts;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.page.TicketsText;

/**
 * A buyer's place, from the lobby to the paid order. What it shows is the server's truth; its script only paints. The line is told
 * by {@link LineView}, what is held by {@link HeldView}.
 */
@Named
@RequestScoped
public class PlacePage {

    /** A browser waits for longer, but nobody in front of it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    @Inject
    OwnPlace place;

    @Inject
    MyPlace myPlace;

    @Inject
    HeldView held;

    @Inject
    Receipts receipts;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    @PostConstruct
    void read() {
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    /** Opens the charge and shows it; asked again it is the same one. */
    public void pay() {
        act(() -> myPlace.pay(place.id(), place.buyer(), LONGEST_WAIT));
    }

    public void leave() {
        act(() -> myPlace.leave(place.id(), place.buyer()));
    }

    /** Ends in a redirect in any case, so that a reload, a refresh without a script or another language find the place. */
    private void act(Runnable act) {
        String here = "/place?id=" + place.id();
        try {
            act.run();
            pageRequest.redirect(here);
        } catch (Refused refused) {
            pageRequest.redirect(here + "&refused=" + refused.refusal());
        }
    }

    private Board board() {
        return place.board();
    }

    public String getId() {
        return place.id();
    }

    public String getPerformance() {
        return Integer.toString(place.performance());
    }

    public String getPerformanceTitle() {
        return board().performance().title();
    }

    public String getVenue() {
        return board().performance().venue();
    }

    /** When the show is: what one must not mix up while one pays. */
    public String getShowDay() {
        return language.write(board().performance().startsAt());
    }

    public String getSector() {
        return Integer.toString(place.sector().sector().id());
    }

    public String getSectorName() {
        return place.sector().sector().name();
    }

    public String getState() {
        return place.state().name();
    }

    /** What happens now, in a few words. */
    public String getHeadlineKey() {
        return place.state() == PlaceState.HELD && held.isOver() ? "place.overTitle" : getTitleKey();
    }

    /** The same, for as long as there is time. */
    public String getTitleKey() {
        if (isCancelled()) {
            return "PlaceState.CANCELLED";
        }
        return switch (place.state()) {
            case ARRIVED -> isLobby() ? "place.lobbyTitle" : "PlaceState.ARRIVED";
            case PAID -> "place.paidTitle";
            case TURNED_AWAY -> why().map(reason -> "TurnedAway." + reason).orElse("PlaceState.TURNED_AWAY");
            default -> "PlaceState." + getState();
        };
    }

    private java.util.Optional<TurnedAway> why() {
        return place.view().flatMap(view -> view.place().turnedAwayFor());
    }

    /** Which part of the page tells of this state. */
    public String getFragment() {
        return switch (place.state()) {
            case ARRIVED -> "arrived";
            case WAITING -> "waiting";
            case HELD -> "held";
            case PAID -> "paid";
            default -> "ended";
        };
    }

    /** Whether the show's end is what ended this place: then nothing else is worth saying. */
    public boolean isCancelled() {
        return board().performance().cancelled() && place.state().endedUnsold();
    }

    public String getEndedKey() {
        if (isCancelled()) {
            return "place.cancelledText";
        }
        return why().map(reason -> "TurnedAwayText." + reason).orElse("place." + getState() + "Text");
    }

    /** Whether anything can still happen that is worth looking for. */
    public boolean isLive() {
        return place.state().inLine() || place.state() == PlaceState.HELD;
    }

    public boolean isLobby() {
        return board().phase() == Phase.LOBBY;
    }

    public boolean isPaused() {
        return isLive() && place.paused();
    }

    public String getPausedKey() {
        return place.state() == PlaceState.HELD ? "place.pausedHold" : "place.pausedLine";
    }

    public String getPhase() {
        return board().phase().name();
    }

    /** That the page may be closed, and what happens then: the same everywhere, and as the mails say it. */
    public String getMayClose() {
        return language.text("place.mayClose", place.holdDuration().toMinutes());
    }

    /** How much the buyer will have to pay at once. */
    public String getReadyLimit() {
        var prices = place.sector().sector().prices();
        return language.text(
                "place.readyLimit",
                language.write(prices.total(place.wish().full(), place.wish().half())));
    }

    public String getHeldText() {
        return language.text("place.held", held.getTickets());
    }

    public String getNowText() {
        return language.time(place.now());
    }

    /** Where one signs in, and comes back from to here. */
    public String getSignInAddress() {
        return "/sign-in?next=" + PageRequest.encode("/place?id=" + place.id());
    }

    /** What the organiser tells those who wait or hold. */
    public String getMessage() {
        return isLive() || isCancelled() ? board().performance().message().orElse("") : "";
    }

    public String getOpensAt() {
        return UtcMicros.text(board().performance().opensAt());
    }

    public int getPollAfter() {
        return Math.max(5, board().pollAfterSeconds());
    }

    public String getNumber() {
        return place.view()
                .flatMap(view -> view.place().number().stream().boxed().findFirst())
                .map(String::valueOf)
                .orElse("");
    }

    public String getHalfPrice() {
        return HalfPriceText.of(List.of(place.sector()), language);
    }

    public String getWish() {
        return TicketsText.text(place.wish().full(), place.wish().half(), language);
    }

    public String getOrder() {
        return place.view().flatMap(PlaceView::order).orElse("");
    }

    public boolean isLeavable() {
        return isLive() && place.view().isPresent();
    }

    /** Asked by the address, or answered by the form of that name: without it the button would not be there to press. */
    public boolean isLeaving() {
        return !pageRequest.parameter("leave").isEmpty();
    }

    public String getLeaveKey() {
        return place.state() == PlaceState.HELD ? "place.leaveHold" : "place.leaveLine";
    }

    public String getStamp() {
        return language.exact(place.stamp());
    }

    public String getStampText() {
        return UtcMicros.text(place.stamp());
    }

    /** Why the place is not of when its buyer knocked; empty when it is, and in the lobby, where the time means nothing. */
    public String getNotCounted() {
        if (place.stamp().isBefore(board().performance().opensAt())) {
            return "";
        }
        return Arrays.stream(NotCounted.values())
                .filter(why -> why.name().equals(pageRequest.parameter("knock")))
                .map(why -> language.text("NotCounted." + why, language.time(place.stamp())))
                .findFirst()
                .orElse("");
    }

    /** The proof of the arrival, for the buyer to keep. */
    public String getReceipt() {
        return receipts.of(
                place.id(), place.performance(), place.sector().sector().id(), place.stamp());
    }

    /** What a background tab shows. */
    public String getWindowTitle() {
        String title = language.text(getHeadlineKey());
        return getNumber().isEmpty() || place.state() != PlaceState.WAITING
                ? title
                : language.text("place.number") + " " + getNumber() + " – " + title;
    }
}
