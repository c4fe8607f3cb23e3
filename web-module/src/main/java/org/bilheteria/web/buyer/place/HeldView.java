package org.bilheteria.web.buyer.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.page.QrCode;
import org.bilheteria.web.page.TicketsText;

/** What is held for a place, and how it is paid. */
@Named
@RequestScoped
public class HeldView {

    private static final int SOON_SECONDS = 120;
    private static final int LAST_SECONDS = 30;

    @Inject
    OwnPlace place;

    @Inject
    Language language;

    @Inject
    Settings settings;

    private Optional<Charge> charge() {
        return place.view().flatMap(PlaceView::charge);
    }

    public String getTickets() {
        return place.hold()
                .map(hold ->
                        TicketsText.text(hold.tickets().full(), hold.tickets().half(), language))
                .orElse("");
    }

    public String getTotal() {
        return place.view().map(view -> language.write(view.total())).orElse("");
    }

    /** For programs; empty in a pause, when nobody knows it. */
    public String getDeadline() {
        return place.hold().map(hold -> UtcMicros.text(hold.deadline())).orElse("");
    }

    public String getUntil() {
        return place.hold().map(hold -> language.time(hold.deadline())).orElse("");
    }

    public long getSecondsLeft() {
        return place.secondsLeft();
    }

    /** As a clock shows it. */
    public String getLeft() {
        return "%d:%02d".formatted(getSecondsLeft() / 60, getSecondsLeft() % 60);
    }

    /** How much hurry there is: none, "soon", "last", or it is "over". */
    public String getHurry() {
        long left = getSecondsLeft();
        if (left == 0) {
            return "over";
        }
        if (place.paused()) {
            return "calm";
        }
        return left < LAST_SECONDS ? "last" : left < SOON_SECONDS ? "soon" : "calm";
    }

    /** Whether the time shown is over; money that is on its way is still waited for. */
    public boolean isOver() {
        return getSecondsLeft() == 0;
    }

    public String getCode() {
        return isOver() ? "" : charge().flatMap(Charge::copyPaste).orElse("");
    }

    /** Whether there is none to pay yet, and time for one. */
    public boolean isUncharged() {
        return !isOver() && getCode().isEmpty();
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
}
