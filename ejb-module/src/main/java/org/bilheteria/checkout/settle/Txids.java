package org.bilheteria.checkout.settle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Keys;

/**
 * Names charges. A txid follows from the place, so that asking twice is one charge; can't be guessed from it, as places are
 * public; and carries a seal, so that it can be told from everybody else's without looking into any record. 32 hex digits,
 * which every PSP takes (26 to 35 letters and digits; Santander: 32 hex digits).
 */
@ApplicationScoped
public class Txids {

    private static final int BYTES = 16;
    private static final int SEAL = 5;
    private static final String FORM = "[0-9a-f]{" + 2 * BYTES + "}";

    private Keys keys;

    /** For the container's proxies. */
    protected Txids() {}

    @Inject
    public Txids(Keys keys) {
        this.keys = keys;
    }

    /** @param attempt how many charges the place's hold had before */
    public String mint(String place, int attempt) {
        String id = attempt == 0 ? place : place + '|' + attempt;
        byte[] name = Arrays.copyOf(mac("txid", id.getBytes(StandardCharsets.US_ASCII)), BYTES - SEAL);
        byte[] txid = Arrays.copyOf(name, BYTES);
        System.arraycopy(mac("txid-seal", name), 0, txid, BYTES - SEAL, SEAL);
        return HexFormat.of().formatHex(txid);
    }

    /** Whether this installation made it: one guess in a trillion passes. */
    public boolean minted(String txid) {
        if (!txid.matches(FORM)) {
            return false;
        }
        byte[] claimed = HexFormat.of().parseHex(txid);
        byte[] seal = mac("txid-seal", Arrays.copyOf(claimed, BYTES - SEAL));
        return MessageDigest.isEqual(Arrays.copyOf(seal, SEAL), Arrays.copyOfRange(claimed, BYTES - SEAL, BYTES));
    }

    private byte[] mac(String purpose, byte[] text) {
        return Digests.hmacSha256(keys.secret(purpose, 32), text);
    }
}
