package org.bilheteria.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.crowd.http.Response;

/** Brings a buyer into the line, and keeps at it until the server has said yes or no. */
final class Door {

    private final Loop loop;
    private final Errands errands;
    private final Contract contract;
    private final Tally tally;
    private final Patience patience;
    private final Acks acks;
    private final Sale sale;
    private final Consumer<Buyer> entered;

    /** @param entered hears of each buyer once he has his place */
    Door(
            Loop loop,
            Errands errands,
            Contract contract,
            Tally tally,
            Patience patience,
            Acks acks,
            Sale sale,
            Consumer<Buyer> entered) {
        this.loop = loop;
        this.errands = errands;
        this.contract = contract;
        this.tally = tally;
        this.patience = patience;
        this.acks = acks;
        this.sale = sale;
        this.entered = entered;
    }

    void arrive(Buyer buyer) {
        if (buyer.stage() != Stage.UNKNOWN) {
            buyer.to(Stage.ARRIVING);
        }
        Instant[] click = new Instant[1];
        errands.run(
                buyer,
                () -> clicked(buyer, click),
                () -> buyer.to(Stage.UNKNOWN),
                response -> answered(buyer, response, Duration.between(click[0], loop.now())));
    }

    private Request clicked(Buyer buyer, Instant[] click) {
        click[0] = loop.now();
        return contract.arrive(sale, buyer);
    }

    private void answered(Buyer buyer, Response response, Duration took) {
        switch (response.status()) {
            case 200, 202 -> acknowledged(buyer, response, took);
            case 409 -> tooEarlyOrTooLate(buyer, response);
            default -> errands.refused(buyer, response);
        }
    }

    private void acknowledged(Buyer buyer, Response response, Duration took) {
        Fields answer = Fields.of(response.body());
        if (answer.text("place") == null) {
            tally.error("ACK_WITHOUT_PLACE");
            buyer.to(Stage.UNKNOWN);
            loop.after(patience.afterFailure(buyer.failedAgain()), () -> arrive(buyer));
            return;
        }
        acks.write(answer);
        tally.latencies(buyer.plan().slow()).add(took);
        buyer.acknowledged(answer.text("place"));
        entered.accept(buyer);
    }

    private void tooEarlyOrTooLate(Buyer buyer, Response response) {
        String code = Errands.codeOf(response);
        tally.error(code);
        if (code.equals("NOT_OPEN")) {
            loop.after(patience.asked(response), () -> arrive(buyer));
        } else {
            buyer.to(Stage.TURNED_AWAY);
        }
    }
}
