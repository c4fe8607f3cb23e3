package org.bilheteria.account.watch;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.bilheteria.account.limit.Network;

/** Whence somebody came, roughly: enough for an owner to know their provider again, and no address of anybody. */
final class RoughNetwork {

    private static final int BYTE = 0xff;

    private RoughNetwork() {}

    /** {@code 203.0.*.*}, {@code 2001:db8:*}; empty when there is no address. At most 40 characters. */
    static String of(String address) {
        return Network.parsed(address).map(RoughNetwork::of).orElse("");
    }

    private static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? (bytes[0] & BYTE) + "." + (bytes[1] & BYTE) + ".*.*"
                : Integer.toHexString(pair(bytes, 0)) + ":" + Integer.toHexString(pair(bytes, 2)) + ":*";
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & BYTE) << 8 | bytes[at + 1] & BYTE;
    }
}
