package org.bilheteria.web.organiser.money;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.shared.Refusal;

/** What an organiser may do about money. Each has its words: a name, what it does, that it was done, and why it was refused. */
public enum MoneyAct {
    /** A payment in review goes back to who paid it. */
    GIVE_BACK(Refusal.NOT_FOUND),
    /** A payment in review was meant for a charge. */
    ASSIGN(Refusal.NOT_FOUND, Refusal.INVALID, Refusal.WRONG_PHASE),
    /** A payment, or part of it, was given back at the bank. */
    NOTE_RETURN(Refusal.NOT_FOUND, Refusal.INVALID, Refusal.WRONG_PHASE),
    /** The PSP is asked for a refund at once. */
    RETRY(Refusal.NOT_FOUND, Refusal.WRONG_PHASE),
    /** The PSP is not asked for a refund any more. */
    STOP(Refusal.NOT_FOUND, Refusal.WRONG_PHASE);

    private final Set<Refusal> explained;

    MoneyAct(Refusal... explained) {
        this.explained = Set.of(explained);
    }

    static Optional<MoneyAct> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** Whether it is about a refund, and not about a payment. */
    boolean ofRefund() {
        return this == RETRY || this == STOP;
    }

    public String key() {
        return "MoneyAct." + name();
    }

    /** Of what will happen. */
    String textKey() {
        return "MoneyActText." + name();
    }

    String doneKey() {
        return "MoneyActDone." + name();
    }

    /** Of why it was refused: in words of its own where what everybody reads would say too little. */
    String refusedKey(Refusal refusal) {
        return explained.contains(refusal) ? "MoneyActRefused." + name() + "." + refusal : "Refusal." + refusal;
    }
}
