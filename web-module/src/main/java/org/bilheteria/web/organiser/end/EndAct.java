package org.bilheteria.web.organiser.end;

import java.util.Arrays;
import java.util.Optional;

/** What may become of a show. Each has its words: a name, what it does, and that it was done. */
public enum EndAct {
    /** It does not take place. */
    CANCEL,
    /** It takes place on another day. */
    POSTPONE;

    static Optional<EndAct> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    public String key() {
        return "EndAct." + name();
    }

    String textKey() {
        return "EndActText." + name();
    }

    String doneKey() {
        return "EndActDone." + name();
    }
}
