package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.crowd.http.Response;

/** Brings a buyer into the line, and keeps at it until the server has said yes or no. */
public final class ArrivalSender {

    private final Loop loop;
    private final RetryingClient client;
    private final ApiRequests api;
    private final Tally tally;
    private final RetryDelay retryDelay;
    private final AcknowledgementLog acks;
    private final TargetSale sale;
    private final Consumer<SimulatedBuyer> entered;

    /** @param entered hears of each buyer once they have their place */
    public ArrivalSender(
            Loop loop,
            RetryingClient client,
            ApiRequests api,
            Tally tally,
            RetryDelay retryDelay,
            AcknowledgementLog acks,
            TargetSale sale,
            Consumer<SimulatedBuyer> entered) {
        this.loop = loop;
        this.client = client;
        this.api = api;
        this.tally = tally;
        this.retryDelay = retryDelay;
        this.acks = acks;
        this.sale = sale;
        this.entered = entered;
    }

    public void send(SimulatedBuyer buyer) {
        if (buyer.stage() != Stage.UNKNOWN) {
            buyer.moveTo(Stage.ARRIVING);
        }
        Instant[] sentAt = new Instant[1];
        client.send(
                buyer,
                () -> request(buyer, sentAt),
                () -> buyer.moveTo(Stage.UNKNOWN),
                response -> answered(buyer, response, Duration.between(sentAt[0], loop.now())));
    }

    private Request request(SimulatedBuyer buyer, Instant[] sentAt) {
        sentAt[0] = loop.now();
        return api.arrive(sale, buyer);
    }

    private void answered(SimulatedBuyer buyer, Response response, Duration took) {
        switch (response.status()) {
            case 200, 202 -> acknowledged(buyer, response, took);
            case 409 -> tooEarlyOrTooLate(buyer, response);
            default -> client.refused(buyer, response);
        }
    }

    private void acknowledged(SimulatedBuyer buyer, Response response, Duration took) {
        JsonFields answer = JsonFields.of(response.body());
        String place = answer.text("place");
        if (place == null) {
            tally.error("ACK_WITHOUT_PLACE");
            buyer.moveTo(Stage.UNKNOWN);
            loop.after(retryDelay.afterFailure(buyer.countFailure()), () -> send(buyer));
            return;
        }
        acks.write(answer);
        tally.latencies(buyer.plan().slow()).add(took);
        buyer.acknowledged(place);
        entered.accept(buyer);
    }

    private void tooEarlyOrTooLate(SimulatedBuyer buyer, Response response) {
        String code = RetryingClient.codeOf(response);
        tally.error(code);
        if (code.equals("NOT_OPEN")) {
            loop.after(retryDelay.asked(response), () -> send(buyer));
        } else {
            buyer.moveTo(Stage.TURNED_AWAY);
        }
    }
}
