package org.bilheteria.console;

import java.util.Locale;
import java.util.Optional;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.jspecify.annotations.Nullable;

/** What can be done to a sale, from the console or by command; the same words for both. */
public enum Lever {
    OPEN,
    PAUSE,
    RESUME,
    CLOSE,
    LIMIT,
    RESIZE,
    TELL;

    /** The lever of that name in small letters. */
    public static Optional<Lever> named(@Nullable String name) {
        for (Lever lever : values()) {
            if (lever.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(lever);
            }
        }
        return Optional.empty();
    }

    /**
     * Pulls it.
     *
     * @param sector null unless RESIZE
     * @param value calls, capacity or message; null for the others
     * @throws IllegalArgumentException with a sentence for whoever typed nonsense
     * @throws IllegalStateException with a sentence when it can't be done now; nothing is changed then
     */
    public void pull(SaleMXBean sale, @Nullable String sector, @Nullable String value, String actor) {
        switch (this) {
            case OPEN -> sale.open(actor);
            case PAUSE -> sale.pause(actor);
            case RESUME -> sale.resume(actor);
            case CLOSE -> sale.close(actor);
            case LIMIT -> sale.limitCalls(number(value, "Calls per second"), actor);
            case RESIZE -> sale.resize(number(sector, "The sector"), number(value, "The capacity"), actor);
            case TELL -> sale.tell(value == null ? "" : value.strip(), actor);
        }
    }

    private static int number(@Nullable String text, String what) {
        if (text == null || !text.strip().matches("\\d{1,9}")) {
            throw new IllegalArgumentException(what + " is a whole number, 0 or more");
        }
        return Integer.parseInt(text.strip());
    }
}
