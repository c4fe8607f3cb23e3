package org.bilheteria.simulator.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.simulator.ledger.Amount;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;

/**
 * A JSON object whose members must be of the type asked for; anything else is a {@link PixRefusal} that names the member. A null member
 * is no member.
 */
public final class Payload {

    private final JsonObject json;
    private final ErrorType fault;
    private final String path;

    Payload(JsonObject json, ErrorType fault, String path) {
        this.json = json;
        this.fault = fault;
        this.path = path;
    }

    JsonObject json() {
        return json;
    }

    /** The names of all members, also of those not understood. */
    public Set<String> names() {
        return json.keySet();
    }

    /** Text of 1 to {@code longest} characters. */
    public Optional<String> text(String name, int longest) {
        return member(name, JsonString.class, "um texto").map(value -> {
            String text = value.getString();
            if (text.isBlank() || text.length() > longest) {
                throw refused(name, "deve ter de 1 a " + longest + " caracteres");
            }
            return text;
        });
    }

    public Optional<Amount> amount(String name) {
        return text(name, 13)
                .map(text -> Amount.parse(text)
                        .orElseThrow(
                                () -> refused(name, "deve ser como \"120.00\", até dez algarismos antes do ponto")));
    }

    public Optional<Integer> whole(String name, int least, int most) {
        return member(name, JsonNumber.class, "um número").map(value -> {
            try {
                int number = value.bigDecimalValue().intValueExact();
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (ArithmeticException notWhole) {
                // said below
            }
            throw refused(name, "deve ser um número inteiro de " + least + " a " + most);
        });
    }

    public boolean flag(String name, boolean otherwise) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        if (value != JsonValue.NULL) {
            throw refused(name, "deve ser true ou false");
        }
        return otherwise;
    }

    public Optional<Payload> object(String name) {
        return member(name, JsonObject.class, "um objeto").map(inner -> new Payload(inner, fault, path + name + "."));
    }

    /** A list of at most {@code most} objects. */
    public Optional<List<Payload>> objects(String name, int most) {
        return member(name, JsonArray.class, "uma lista").map(list -> {
            if (list.size() > most || !list.stream().allMatch(JsonObject.class::isInstance)) {
                throw refused(name, "deve ter no máximo " + most + " itens, todos objetos");
            }
            return list.getValuesAs(JsonObject.class).stream()
                    .map(inner -> new Payload(inner, fault, path + name + "."))
                    .toList();
        });
    }

    /** A list of texts. */
    public Optional<List<String>> texts(String name) {
        return member(name, JsonArray.class, "uma lista").map(list -> {
            if (!list.stream().allMatch(JsonString.class::isInstance)) {
                throw refused(name, "deve ter só textos");
            }
            return list.getValuesAs(JsonString::getString);
        });
    }

    private <T extends JsonValue> Optional<T> member(String name, Class<T> type, String wanted) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        if (value != JsonValue.NULL) {
            throw refused(name, "deve ser " + wanted);
        }
        return Optional.empty();
    }

    /** For {@code orElseThrow}: the member must be there. */
    public PixRefusal missing(String name) {
        return refused(name, "é obrigatório");
    }

    public PixRefusal refused(String name, String why) {
        return new PixRefusal(fault, "O campo " + path + name + " " + why + ".", path + name);
    }
}
