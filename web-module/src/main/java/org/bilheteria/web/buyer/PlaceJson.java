package org.bilheteria.web.buyer;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.bilheteria.board.Board;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.order.PlaceView;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.line.MyPlace;

/** A buyer's place as the contract writes it; what is absent is null. */
final class PlaceJson {

    private PlaceJson() {}

    /** @param board of its sale @param now when this is told */
    static JsonObject of(MyPlace.Found found, Board board, Instant now) {
        JsonObjectBuilder json = found.view()
                .map(view -> of(view, board, now))
                .orElseGet(() -> underWay(found).addNull("turnedAwayFor"))
                .add("at", UtcMicros.text(now))
                .add("phase", board.phase().name());
        board.performance().message().ifPresentOrElse(text -> json.add("message", text), () -> json.addNull("message"));
        return json.add("pollAfterSeconds", board.pollAfterSeconds()).build();
    }

    static JsonObject payment(Charge charge) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("txid", charge.txid());
        charge.copyPaste()
                .ifPresentOrElse(code -> json.add("pixCopiaECola", code), () -> json.addNull("pixCopiaECola"));
        return json.add("expiresAt", UtcMicros.text(charge.expiresAt()))
                .add("amount", charge.amount().toString())
                .add("status", charge.state().name())
                .build();
    }

    private static JsonObjectBuilder of(PlaceView view, Board board, Instant now) {
        Place place = view.place();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("place", place.id())
                .add("performance", Integer.toString(place.performance()))
                .add("sector", Integer.toString(place.sector()))
                .add("state", place.state().name());
        place.number().ifPresentOrElse(number -> json.add("number", number), () -> json.addNull("number"));
        boolean waiting = place.state() == PlaceState.WAITING;
        json.add("ahead", waiting ? Json.createValue(view.ahead()) : JsonValue.NULL)
                .add("arrivedAt", UtcMicros.text(place.stamp()))
                .add("full", place.wish().full())
                .add("half", place.wish().half())
                .add("hold", hold(view, board, now))
                .add(
                        "payment",
                        view.charge()
                                .map(PlaceJson::payment)
                                .map(JsonValue.class::cast)
                                .orElse(JsonValue.NULL));
        view.order().ifPresentOrElse(order -> json.add("order", order), () -> json.addNull("order"));
        place.turnedAwayFor()
                .ifPresentOrElse(why -> json.add("turnedAwayFor", why.name()), () -> json.addNull("turnedAwayFor"));
        return json;
    }

    private static JsonValue hold(PlaceView view, Board board, Instant now) {
        return view.hold()
                .filter(hold -> view.place().state() == PlaceState.HELD)
                .<JsonValue>map(hold -> Json.createObjectBuilder()
                        .add("expiresAt", UtcMicros.text(hold.deadline()))
                        .add("secondsLeft", MyPlace.secondsLeft(hold, board.performance(), now))
                        .add("full", hold.tickets().full())
                        .add("half", hold.tickets().half())
                        .add("total", view.total().toString())
                        .build())
                .orElse(JsonValue.NULL);
    }

    /** Acknowledged and on disk, but the line has not taken it in yet. */
    private static JsonObjectBuilder underWay(MyPlace.Found found) {
        Arrival arrival = found.arrival().orElseThrow();
        return Json.createObjectBuilder()
                .add("place", found.id())
                .add("performance", Integer.toString(arrival.performance()))
                .add("sector", Integer.toString(found.sector()))
                .add("state", PlaceState.ARRIVED.name())
                .addNull("number")
                .addNull("ahead")
                .add("arrivedAt", UtcMicros.text(arrival.stamp()))
                .add("full", arrival.wish().full())
                .add("half", arrival.wish().half())
                .addNull("hold")
                .addNull("payment")
                .addNull("order");
    }
}
