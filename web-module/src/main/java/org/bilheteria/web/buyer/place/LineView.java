package org.bilheteria.web.buyer.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalInt;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.web.page.Language;

/** The way of a number through the line, as its page shows it; a script keeps it up by the board. */
@Named
@RequestScoped
public class LineView {

    @Inject
    OwnPlace place;

    @Inject
    Language language;

    private long plainNumber() {
        return place.view().map(view -> view.place().number().orElse(0)).orElse(0L);
    }

    private long ahead() {
        return place.view().map(PlaceView::ahead).orElse(0L);
    }

    public String getNumber() {
        return language.number(plainNumber());
    }

    /** Up to which number was called. */
    public String getCalled() {
        return language.number(place.sector().calledUpTo());
    }

    /** The whole way, from the draw to this number. */
    public long getWay() {
        return Math.max(1, plainNumber());
    }

    /** How much of it is done. */
    public long getDone() {
        return Math.min(getWay(), place.sector().calledUpTo());
    }

    public String getAhead() {
        return language.number(ahead());
    }

    /** Which sentence says how many are ahead. */
    public String getCrowd() {
        return ahead() == 0 ? "none" : ahead() == 1 ? "one" : "many";
    }

    /** How many half-price tickets there must be before they can be called. */
    public int getHalf() {
        return Chance.insistedHalf(place.wish());
    }

    public String getChance() {
        return Chance.of(place.sector(), ahead(), place.wish())
                .name()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
    }

    public String getUnpaid() {
        return language.number(Chance.unpaid(place.sector()));
    }

    public String getWanted() {
        return language.number(Chance.wanted(ahead(), place.wish()));
    }

    /** How many tickets this place asks for. */
    public int getTickets() {
        return place.wish().tickets();
    }

    /** Which sentence says how long it may take. */
    public String getPace() {
        OptionalInt calls = place.board().callsPerMinute(place.sector().sector().id());
        return Wait.of(calls, ahead()).kind();
    }

    /** The time it may take, from and to. */
    public String getWait() {
        OptionalInt calls = place.board().callsPerMinute(place.sector().sector().id());
        Wait wait = Wait.of(calls, ahead());
        return language.number(wait.fromMinutes()) + "–" + language.number(wait.toMinutes());
    }
}
