package org.bilheteria.simulator.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One request, as far as it says who speaks.
 *
 * @param address where it comes from
 * @param forwarded whether somebody handed it on, and so the address is theirs
 * @param authorization the header, if there is one
 */
record Visit(String address, boolean forwarded, Optional<String> authorization) {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    /**
     * From this machine itself, or by who has the credentials or a token that was given for them.
     *
     * @param credentials {@code client:secret}; empty when none are configured
     */
    boolean welcome(Optional<String> credentials, Predicate<String> tokens) {
        return local() || credentials.isPresent() && known(credentials.get(), tokens);
    }

    private boolean local() {
        try {
            // An address, not a name: nothing is looked up.
            return !forwarded && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean known(String credentials, Predicate<String> tokens) {
        String header = authorization.orElse("");
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.test(header.substring(BEARER.length()).strip());
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && same(
                        decoded(header.substring(BASIC.length()).strip()),
                        credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean same(byte[] given, byte[] wanted) {
        return MessageDigest.isEqual(given, wanted);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
