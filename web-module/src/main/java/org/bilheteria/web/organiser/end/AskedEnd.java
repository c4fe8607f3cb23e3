package org.bilheteria.web.organiser.end;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.sale.PutOff;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.web.organiser.TypedFields;
import org.bilheteria.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What an organiser is about to say of a show, as the address asks for it and the form that confirms it brings it again. */
final class AskedEnd {

    private static final List<String> FIELDS = List.of("ask", "message", "startsAt", "refundUntil");

    private final Map<String, String> parameters;
    private final EndAct act;
    private final TypedFields typed;
    private final @Nullable PutOff putOff;

    private AskedEnd(Map<String, String> parameters, EndAct act, Instant startsAt, Instant now) {
        this.parameters = parameters;
        this.act = act;
        this.typed = new TypedFields(name -> parameters.getOrDefault(name, ""));
        boolean tooLong = message().length() > Bounds.LONGEST_MESSAGE;
        if (tooLong || act == EndAct.CANCEL && FieldCheck.nothing(message())) {
            typed.mark("message");
        }
        this.putOff = act == EndAct.POSTPONE ? read(startsAt, now) : null;
    }

    /** @param startsAt of the show so far; empty when nothing is asked for that there is */
    static Optional<AskedEnd> of(Map<String, String> parameters, Instant startsAt, Instant now) {
        return EndAct.named(parameters.getOrDefault("ask", ""))
                .map(act -> new AskedEnd(parameters, act, startsAt, now));
    }

    private @Nullable PutOff read(Instant startedAt, Instant now) {
        Instant startsAt = typed.moment("startsAt");
        Instant refundUntil = typed.moment("refundUntil");
        if (startsAt == null || refundUntil == null) {
            return null;
        }
        return typed.made(
                () -> {
                    PutOff read = new PutOff(startsAt, refundUntil, message());
                    read.check(startedAt, now);
                    return read;
                },
                typed::mark);
    }

    EndAct act() {
        return act;
    }

    String message() {
        return parameters.getOrDefault("message", "").strip();
    }

    /** Empty when it is no postponement, or makes no sense. */
    Optional<PutOff> putOff() {
        return Optional.ofNullable(putOff);
    }

    /** Names of fields that make no sense. */
    Set<String> wrong() {
        return typed.wrong();
    }

    /** Where the same is asked. */
    String address(int performance) {
        return FIELDS.stream()
                .filter(parameters::containsKey)
                .map(name -> name + "=" + PageRequest.encode(parameters.getOrDefault(name, "")))
                .collect(Collectors.joining("&", "/end-show?performance=" + performance + "&", ""));
    }
}
