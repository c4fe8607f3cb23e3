package org.bilheteria.launcher;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets among a JVM's options: everybody on the machine reads them ({@code ps}). */
public final class VisibleSecrets {

    private static final Pattern SECRET =
            Pattern.compile("-D(bilheteria\\.[\\w.-]*(password|secret|hmac-key|simulator\\.auth|headers))=.*");

    private VisibleSecrets() {}

    /** A sentence for each, which does not say it again. */
    public static List<String> in(List<String> options) {
        return options.stream()
                .map(SECRET::matcher)
                .filter(Matcher::matches)
                .map(secret -> secret.group(1)
                        + " is on the command line, where everybody on this machine can read it; give it in"
                        + " the environment: " + Settings.variable(secret.group(1)))
                .toList();
    }
}
