package org.bilheteria.account.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Who shares an address, as limits count them. */
public final class Network {

    /** One IPv6 customer has a whole /64. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private Network() {}

    /** The address itself, of an IPv6 one its first half; empty when there is none. */
    static Optional<String> of(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parsed(address)
                .filter(parsed -> address.contains(":"))
                .map(Network::half)
                .orElse(address));
    }

    /** Whether whoever asks is on this very machine, such as a crowd that is tried. */
    static boolean here(String address) {
        return parsed(address).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static String half(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
    }

    /** The address of a text that is one; empty for any other, which is never looked up. */
    public static Optional<InetAddress> parsed(String address) {
        if (!address.matches("[0-9.]+") && !address.contains(":")) {
            return Optional.empty();
        }
        try {
            // A text of digits and dots, or with a colon, is never looked up in the DNS.
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
