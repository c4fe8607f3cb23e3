package org.bilheteria.crowd.buyer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Response;

/** What buyers do once they are in line or called: pay, give back, leave, or nothing. */
public final class BuyerDecisions {

    /** How long buyers who don't know whether their bank has paid poll their place before they pay again. */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private static final int THOUGHTS_IN_LINE = 5;

    /** So many seconds a late payer waits to see whether the money is honoured. */
    private static final int LATE_POLLS = 15;

    /** As a bank pays that should refuse: the charge is over, or paid. */
    private static final JsonObject ANYHOW =
            Json.createObjectBuilder().add("force", true).build();

    private static final JsonObject UNANNOUNCED =
            Json.createObjectBuilder().add("notify", false).build();
    private static final JsonObject TOO_LITTLE =
            Json.createObjectBuilder().add("amount", "1.00").build();
    private static final JsonObject AS_ASKED = JsonValue.EMPTY_JSON_OBJECT;

    private final Loop loop;
    private final Http http;
    private final RetryingClient client;
    private final ApiRequests api;
    private final Tally tally;

    public BuyerDecisions(Loop loop, Http http, RetryingClient client, ApiRequests api, Tally tally) {
        this.loop = loop;
        this.http = http;
        this.client = client;
        this.api = api;
        this.tally = tally;
    }

    /** The buyer has a place in the line. */
    void enteredLine(SimulatedBuyer buyer) {
        if (buyer.plan().behaviour() == Behaviour.LEAVES_LINE) {
            loop.after(buyer.plan().thinking().multipliedBy(THOUGHTS_IN_LINE), () -> leave(buyer));
        }
    }

    /** The buyer holds tickets. */
    void called(SimulatedBuyer buyer) {
        switch (buyer.plan().behaviour()) {
            case PAYS, PAYS_LATE, PAYS_TWICE, PAYS_WRONG, PAYS_UNHEARD ->
                loop.after(buyer.plan().thinking(), () -> askForCharge(buyer));
            case GIVES_BACK -> loop.after(buyer.plan().thinking(), () -> leave(buyer));
            case LETS_LAPSE, LEAVES_LINE -> {}
        }
    }

    private void leave(SimulatedBuyer buyer) {
        if (!buyer.stage().ended()) {
            client.send(buyer, () -> api.leave(buyer), response -> {
                if (response.status() == 204 || response.status() == 200) {
                    buyer.moveTo(Stage.LEFT);
                } else {
                    tally.error(RetryingClient.codeOf(response));
                }
            });
        }
    }

    private void askForCharge(SimulatedBuyer buyer) {
        if (!buyer.stage().ended()) {
            client.send(buyer, () -> api.charge(buyer), response -> charged(buyer, response));
        }
    }

    private void charged(SimulatedBuyer buyer, Response response) {
        JsonFields charge = JsonFields.of(response.body());
        String txid = charge.text("txid") == null ? charge.object("payment").text("txid") : charge.text("txid");
        if (response.status() == 200 && txid != null) {
            boolean second = buyer.txid() != null;
            buyer.charged(txid);
            payAsPlanned(buyer, txid, second);
        } else {
            // The place will say what became of the hold.
            tally.error(RetryingClient.codeOf(response));
        }
    }

    /** @param second whether an earlier charge was paid wrong */
    private void payAsPlanned(SimulatedBuyer buyer, String txid, boolean second) {
        switch (buyer.plan().behaviour()) {
            case PAYS_LATE -> {}
            case PAYS_UNHEARD -> pay(buyer, txid, UNANNOUNCED);
            case PAYS_TWICE -> {
                pay(buyer, txid, AS_ASKED);
                loop.after(buyer.plan().thinking(), () -> payOnceMore(txid));
            }
            case PAYS_WRONG -> payWrong(buyer, txid, second);
            default -> pay(buyer, txid, AS_ASKED);
        }
    }

    private void payOnceMore(String txid) {
        http.send(api.pay(txid, ANYHOW), this::countBankError);
    }

    private void countBankError(Response response) {
        if (response.status() / 100 != 2) {
            tally.error("BANK " + RetryingClient.codeOf(response));
        }
    }

    private void payWrong(SimulatedBuyer buyer, String txid, boolean second) {
        if (second) {
            pay(buyer, txid, AS_ASKED);
            return;
        }
        http.send(api.pay(txid, TOO_LITTLE), response -> {
            countBankError(response);
            loop.after(DOUBT, () -> askForCharge(buyer));
        });
    }

    /** The hold has run out. @return whether the buyer pays now, or has just paid, and may have the tickets yet */
    boolean payLate(SimulatedBuyer buyer) {
        if (buyer.plan().behaviour() != Behaviour.PAYS_LATE || buyer.txid() == null) {
            return false;
        }
        int polls = buyer.countLatePoll();
        if (polls == 0) {
            buyer.moveTo(Stage.PAYING);
            payOnceMore(buyer.txid());
        }
        return polls < LATE_POLLS;
    }

    private void pay(SimulatedBuyer buyer, String txid, JsonObject how) {
        if (buyer.stage().ended()) {
            return;
        }
        http.send(api.pay(txid, how), response -> {
            if (!buyer.stage().ended()) {
                buyer.moveTo(Stage.PAYING);
            }
            if (response.status() / 100 != 2) {
                tally.error("BANK " + RetryingClient.codeOf(response));
                loop.after(DOUBT, () -> pay(buyer, txid, how));
            }
        });
    }
}
