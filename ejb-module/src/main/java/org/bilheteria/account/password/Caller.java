package org.bilheteria.account.password;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks to sign in or up.
 *
 * @param address the IP address; empty if unknown
 * @param device the token of {@link KnownDevices} that the browser brought; null when there is none
 * @param stamp by which they wait
 */
public record Caller(String address, @Nullable String device, Instant stamp) {

    /** Without the token. */
    @Override
    public String toString() {
        return "Caller[" + stamp + "]";
    }
}
