package org.bilheteria.account;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bilheteria.shared.Digests;

/**
 * How a CPF is kept: as a keyed hash, enough to find an equal one. Keyed, because eleven digits are guessed in minutes from
 * a plain hash.
 */
public class CpfHash {

    private final byte[] key;

    /** @param key the installation's; with another one no CPF is found again */
    CpfHash(byte[] key) {
        this.key = key.clone();
    }

    /** HMAC-SHA-256 of the eleven digits in hex: the same for the same CPF. */
    public String of(Cpf cpf) {
        return HexFormat.of().formatHex(Digests.hmacSha256(key, cpf.digits().getBytes(StandardCharsets.US_ASCII)));
    }
}
