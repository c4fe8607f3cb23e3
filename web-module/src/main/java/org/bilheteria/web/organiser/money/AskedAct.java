package org.bilheteria.web.organiser.money;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilheteria.shared.Money;
import org.bilheteria.web.organiser.TypedFields;
import org.bilheteria.web.page.PageRequest;

/** An act with all that was typed for it, as the address asks for it and as the form that confirms it brings it again. */
final class AskedAct {

    /** What the bank calls a return, or a charge is called: anything that can be read, and stored. */
    private static final String NAME = "\\p{Graph}\\p{Print}{0,63}";

    private static final List<String> FIELDS = List.of("ask", "id", "txid", "returned", "amount", "q");

    private final MoneyAct act;
    private final Map<String, String> typed;
    private final Optional<Money> amount;

    private AskedAct(MoneyAct act, Map<String, String> typed) {
        this.act = act;
        this.typed = typed;
        this.amount = Optional.ofNullable(new TypedFields(name -> typed.getOrDefault(name, "")).price("amount"));
    }

    /** @param parameters of the request; empty when they ask for nothing that there is */
    static Optional<AskedAct> of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : FIELDS) {
            String value = parameters.get(name);
            if (value != null) {
                typed.put(name, value.strip());
            }
        }
        return MoneyAct.named(typed.getOrDefault("ask", "")).map(act -> new AskedAct(act, typed));
    }

    MoneyAct act() {
        return act;
    }

    /** Of the payment or the refund that it is about. */
    String id() {
        return typed("id");
    }

    String txid() {
        return typed("txid");
    }

    /** What the bank calls the return. */
    String returned() {
        return typed("returned");
    }

    /** Empty when it is no amount. */
    Optional<Money> amount() {
        return amount;
    }

    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Whether everything was typed that it needs. */
    boolean complete() {
        return switch (act) {
            case ASSIGN -> txid().matches(NAME);
            case NOTE_RETURN ->
                returned().matches(NAME)
                        && amount.filter(some -> some.cents() > 0).isPresent();
            default -> true;
        };
    }

    /** Where the same is asked. */
    String address() {
        return typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + PageRequest.encode(field.getValue()))
                .collect(Collectors.joining("&", "/money?", ""));
    }
}
