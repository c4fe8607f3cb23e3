package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The operator's password: there is no default one, and none stays in the domain in clear. */
final class AdminPassword {

    private static final int SHORTEST = 12;

    private AdminPassword() {}

    /** The first line of the file that the environment names. */
    static String in(Map<String, String> environment) throws Failed, IOException {
        String named = environment.getOrDefault(DomainSettings.PASSWORD_FILE, "");
        if (named.isEmpty() || !Files.isReadable(Path.of(named))) {
            throw new Failed(DomainSettings.PASSWORD_FILE + " names a file whose first line is the password of admin.");
        }
        return checked(Files.readString(Path.of(named)).lines().findFirst().orElse(""));
    }

    static String checked(String password) throws Failed {
        if (password.length() < SHORTEST) {
            throw new Failed("The password of admin has at least " + SHORTEST + " characters.");
        }
        if (password.chars().anyMatch(each -> Character.isWhitespace(each) || each == '\\')) {
            throw new Failed("The password of admin has neither spaces nor backslashes: Payara takes none.");
        }
        return password;
    }
}
