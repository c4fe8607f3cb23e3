package org.bilheteria.simulator.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An expected "no", answered as the problem document of the API. */
public class PixRefusal extends RuntimeException {

    private final ErrorType type;
    private final @Nullable String property;

    public PixRefusal(ErrorType type, String detail) {
        this(type, detail, null);
    }

    /** @param property the field at fault, as "cob.valor.original"; its value is left out, it may be personal */
    public PixRefusal(ErrorType type, String detail, @Nullable String property) {
        // Thrown often under load and never a bug: no stack trace.
        super(detail, null, false, false);
        this.type = type;
        this.property = property;
    }

    public ErrorType type() {
        return type;
    }

    public Optional<String> property() {
        return Optional.ofNullable(property);
    }
}
