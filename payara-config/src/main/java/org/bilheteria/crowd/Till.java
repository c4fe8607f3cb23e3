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

    /** So many seconds a late payer waits to see whether his money is honoured. */
    private static final int LATE_LOOKS = 15;

    /** As a bank pays that should refuse: the charge is over, or paid. */
    private static final String ANYHOW = ",\"force\":true";

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
            case PAYS, PAYS_LATE, PAYS_TWICE, PAYS_WRONG, PAYS_UNHEARD ->
                loop.after(buyer.plan().thinking(), () -> askForCharge(buyer));
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
            boolean second = buyer.txid() != null;
            buyer.charged(txid);
            payAsPlanned(buyer, txid, second);
        } else {
            // His place will say what became of the hold.
            tally.error(Errands.codeOf(response));
        }
    }

    /** @param second whether an earlier charge of his was paid wrong */
    private void payAsPlanned(Buyer buyer, String txid, boolean second) {
        switch (buyer.plan().behaviour()) {
            case PAYS_LATE -> {}
            case PAYS_UNHEARD -> pay(buyer, txid, ",\"notify\":false");
            case PAYS_TWICE -> {
                pay(buyer, txid, "");
                loop.after(buyer.plan().thinking(), () -> payOnceMore(txid));
            }
            case PAYS_WRONG -> payWrong(buyer, txid, second);
            default -> pay(buyer, txid, "");
        }
    }

    private void payOnceMore(String txid) {
        http.send(contract.pay(txid, ANYHOW), response -> note(response));
    }

    private void note(Response response) {
        if (response.status() / 100 != 2) {
            tally.error("BANK " + Errands.codeOf(response));
        }
    }

    private void payWrong(Buyer buyer, String txid, boolean second) {
        if (second) {
            pay(buyer, txid, "");
            return;
        }
        http.send(contract.pay(txid, ",\"amount\":\"1.00\""), response -> {
            note(response);
            loop.after(DOUBT, () -> askForCharge(buyer));
        });
    }

    /** His hold has run out. @return whether he pays now, or has just paid, and may have his tickets yet */
    boolean paysLate(Buyer buyer) {
        if (buyer.plan().behaviour() != Behaviour.PAYS_LATE || buyer.txid() == null) {
            return false;
        }
        int looks = buyer.lateAgain();
        if (looks == 0) {
            buyer.to(Stage.PAYING);
            payOnceMore(buyer.txid());
        }
        return looks < LATE_LOOKS;
    }

    private void pay(Buyer buyer, String txid, String how) {
        if (buyer.stage().ended()) {
            return;
        }
        http.send(contract.pay(txid, how), response -> {
            if (!buyer.stage().ended()) {
                buyer.to(Stage.PAYING);
            }
            if (response.status() / 100 != 2) {
                tally.error("BANK " + Errands.codeOf(response));
                loop.after(DOUBT, () -> pay(buyer, txid, how));
            }
        });
    }
}
