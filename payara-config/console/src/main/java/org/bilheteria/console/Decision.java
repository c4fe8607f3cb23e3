package org.bilheteria.console;

import java.util.Locale;
import java.util.Optional;
import org.bilheteria.steering.jmx.MoneyMXBean;
import org.jspecify.annotations.Nullable;

/** What can be decided about money that waits for a person. */
enum Decision {
    GIVE_BACK,
    ASSIGN,
    NOTE_RETURN,
    RETRY,
    STOP;

    /** The one of that name in small letters. */
    static Optional<Decision> named(@Nullable String name) {
        for (Decision decision : values()) {
            if (decision.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    /**
     * Takes it.
     *
     * @throws IllegalArgumentException with a sentence for whoever typed nonsense
     * @throws IllegalStateException with a sentence when it can't be done now; nothing is changed then
     */
    void take(MoneyMXBean money, Subject subject, String actor) {
        switch (this) {
            case GIVE_BACK -> money.giveBack(subject.id(), actor);
            case ASSIGN -> money.assign(subject.id(), subject.other(), actor);
            case NOTE_RETURN -> money.noteReturn(subject.id(), subject.other(), subject.amount(), actor);
            case RETRY -> money.retry(subject.id(), actor);
            case STOP -> money.stop(subject.id(), actor);
        }
    }

    /**
     * What somebody typed, without blanks around it.
     *
     * @param id of a payment or a refund
     * @param other the txid of a charge, or the bank's id of a return
     */
    record Subject(String id, String other, String amount) {

        static Subject of(@Nullable Object id, @Nullable Object other, @Nullable Object amount) {
            return new Subject(text(id), text(other), text(amount));
        }

        private static String text(@Nullable Object typed) {
            return typed == null ? "" : typed.toString().strip();
        }
    }
}
