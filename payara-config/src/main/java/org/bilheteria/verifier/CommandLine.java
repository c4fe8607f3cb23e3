package org.bilheteria.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
final class CommandLine {
    private static final String JWKS = "--jwks";
    private static final String ISSUER = "--issuer";

    private final Map<String, String> values = new HashMap<>();
    private final List<String> inputs = new ArrayList<>();

    private CommandLine() {}

    /** Takes the command line apart. */
    static CommandLine of(String... arguments) throws Misuse {
        CommandLine options = new CommandLine();
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.startsWith("--")) {
                options.set(argument, rest);
            } else {
                options.inputs.add(argument);
            }
        }
        options.judge();
        return options;
    }

    private void set(String option, Iterator<String> rest) throws Misuse {
        if (!known().contains(option)) {
            throw new Misuse("no such option: " + option);
        }
        if (!rest.hasNext()) {
            throw new Misuse(option + " lacks its value");
        }
        String value = rest.next();
        if (value.equals("-")) {
            throw new Misuse(option + " can't be the standard input: only a journal can");
        }
        if (values.put(option, value) != null) {
            throw new Misuse(option + " is given twice");
        }
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(List.of(JWKS, ISSUER));
        for (ExhibitKind kind : ExhibitKind.values()) {
            known.add(kind.option());
        }
        return known;
    }

    private void judge() throws Misuse {
        if (inputs.isEmpty()) {
            throw new Misuse("no journal is named");
        }
        if (hasExhibits() && values.get(JWKS) == null && firstUrl() == null) {
            throw new Misuse("receipts, heads and proofs can't be checked without keys: give --jwks or a URL");
        }
    }

    boolean hasExhibits() {
        return Arrays.stream(ExhibitKind.values()).anyMatch(kind -> file(kind) != null);
    }

    /** The file of this kind of exhibit, or null. */
    @Nullable
    String file(ExhibitKind kind) {
        return values.get(kind.option());
    }

    /** File or URL of the keys, or null: then each server's own. */
    @Nullable
    String jwks() {
        return values.get(JWKS);
    }

    String issuer() {
        return values.getOrDefault(ISSUER, "bilheteria");
    }

    /** Where the keys come from if nothing else is said, or null. */
    @Nullable
    String firstUrl() {
        return inputs.stream().filter(Source::isUrl).findFirst().orElse(null);
    }

    List<String> inputs() {
        return inputs;
    }
}
