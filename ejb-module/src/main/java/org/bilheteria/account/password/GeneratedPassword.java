package org.bilheteria.account.password;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password of 20 characters that no two people read differently: without 0, O, 1, l, I. About 116 bits. */
public final class GeneratedPassword {

    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private GeneratedPassword() {}

    public static String next() {
        return new SecureRandom()
                .ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
