package org.bilheteria.steering;

import java.util.function.Supplier;
import org.bilheteria.shared.Outage;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** What can't be done, as exceptions that everybody knows, with a sentence for the reader. */
final class StandardExceptions {

    private StandardExceptions() {}

    /** The reader of the exception may be in another class loader or process, where ours are not known. */
    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (Refused refused) {
            throw standardException(refused);
        } catch (RuntimeException e) {
            throw Outage.in(e).map(StandardExceptions::standardException).orElse(e);
        }
    }

    private static RuntimeException standardException(Refused refused) {
        String why = refused.refusal() + ": " + refused.getMessage();
        return refused.refusal() == Refusal.UNKNOWN_SECTOR || refused.refusal() == Refusal.INVALID
                ? new IllegalArgumentException(why)
                : new IllegalStateException(why);
    }
}
