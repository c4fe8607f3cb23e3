package org.bilheteria.web.organiser.orders;

import java.util.Arrays;
import java.util.Optional;

/** What staff may do about orders. Each has its words: a name, what it does, and that it was done. */
public enum DeskAct {
    /** The tickets are mailed once more. */
    TICKETS,
    /** One purchase is undone. */
    REFUND,
    /** All of a performance or a sector are. */
    REFUND_ALL;

    static Optional<DeskAct> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** Whether it can't be undone. */
    boolean irrevocable() {
        return this != TICKETS;
    }

    public String key() {
        return "DeskAct." + name();
    }

    String textKey() {
        return "DeskActText." + name();
    }

    String doneKey() {
        return "DeskActDone." + name();
    }
}
