package org.bilheteria.crowd;

import java.time.Duration;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Response;

/** What buyers do once they are in line or called: pay, give back, leave, or nothing. */
final class Till {

    /** How long a buyer who doesn't know whether his bank has paid looks at his place before he pays again. */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private static final int THOUGHTS_IN_LINE = 5;

    private final Loop loop;
    private final Http http;
    private final Errands errands;
    private final Contract contract;
    private final Tally tally;

    Till(Loop loop, Http http, Errands errands, Contract contract, Tally tally) {
        this.loop = loop;
        this.http = http;
        this.errands = errands;
        this.contract = contract;
        this.tally = tally;
    }

    /** He has a place in the line. */
    void inLine(Buyer buyer) {
        if (buyer.plan().behaviour() == Behaviour.LEAVES_LINE) {
            loop.after(buyer.plan().thinking().multipliedBy(THOUGHTS_IN_LINE), () -> leave(buyer));
        }
    }

    /** He holds tickets. */
    void called(Buyer buyer) {
        switch (buyer.plan().behaviour()) {
            case PAYS -> loop.after(buyer.plan().thinking(), () -> askForCharge(buyer));
            case GIVES_BACK -> loop.after(buyer.plan().thinking(), () -> leave(buyer));
            case LETS_LAPSE, LEAVES_LINE -> {}
        }
    }

    private void leave(Buyer buyer) {
        if (!buyer.stage().ended()) {
            errands.run(buyer, () -> contract.leave(buyer), response -> {
                if (response.status() == 204 || response.status() == 200) {
                    buyer.to(Stage.LEFT);
                } else {
                    tally.error(Errands.codeOf(response));
                }
            });
        }
    }

    private void askForCharge(Buyer buyer) {
        if (!buyer.stage().ended()) {
            errands.run(buyer, () -> contract.charge(buyer), response -> charged(buyer, response));
        }
    }

    private void charged(Buyer buyer, Response response) {
        Fields charge = Fields.of(response.body());
        String txid = charge.text("txid") == null ? charge.object("payment").text("txid") : charge.text("txid");
        if (response.status() == 200 && txid != null) {
            pay(buyer, txid);
        } else {
            // His place will say what became of the hold.
            tally.error(Errands.codeOf(response));
        }
    }

    private void pay(Buyer buyer, String txid) {
        if (buyer.stage().ended()) {
            return;
        }
        http.send(contract.pay(txid), response -> {
            if (!buyer.stage().ended()) {
                buyer.to(Stage.PAYING);
            }
            if (response.status() / 100 != 2) {
                tally.error("BANK " + Errands.codeOf(response));
                loop.after(DOUBT, () -> pay(buyer, txid));
            }
        });
    }
}
