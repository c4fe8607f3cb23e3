package org.bilheteria.steering.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilheteria.account.Cpf;

/** What somebody quotes to have their orders found. Personal: {@link #toString()} does not show it. */
public final class Quoted {

    /** Shorter parts of a name are parts of too many. */
    static final int SHORTEST_NAME = 3;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{10}");

    private final String text;

    private Quoted(String text) {
        this.text = text;
    }

    public static Quoted of(String typed) {
        return new Quoted(typed.strip().replaceAll("\\s+", " "));
    }

    /** What it may be. */
    public enum Kind {
        EMAIL,
        CPF,
        NUMBER,
        NAME
    }

    /** What it may be, the likeliest first; the next counts where nothing is found. Empty when it is nothing to look for. */
    public List<Kind> kinds() {
        if (text.contains("@")) {
            return List.of(Kind.EMAIL);
        }
        if (cpf().isPresent()) {
            return List.of(Kind.CPF);
        }
        if (NUMBER.matcher(number()).matches()) {
            return List.of(Kind.NUMBER, Kind.NAME);
        }
        return text.length() < SHORTEST_NAME ? List.of() : List.of(Kind.NAME);
    }

    Optional<Cpf> cpf() {
        return Cpf.of(text);
    }

    /** As order numbers are written, however it was read out. */
    String number() {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** As accounts keep e-mails. */
    String email() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** For {@code like … escape '!'}: any name that has it somewhere. */
    String anyNameWith() {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    @Override
    public String toString() {
        return "Quoted[hidden]";
    }
}
