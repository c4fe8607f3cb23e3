package org.bilheteria.account.password;

import java.time.Instant;

/** Which devices are to be known no more: on every node within seconds, and told without asking the database. */
public interface ForgottenDevices {

    /**
     * Forgets all of an account's devices that have been remembered until now.
     *
     * @param devices as {@link KnownDevices} names them
     * @param until when the last token has expired that was given to one
     */
    void forget(String devices, Instant until);

    /** Whether one that was remembered at this moment is forgotten. @param devices as {@link KnownDevices} names them */
    boolean forgotten(String devices, Instant rememberedAt);
}
