package org.bilheteria.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Goal: what is kept opens with our key, for its own account, and for nobody else. */
class FactorSealTest {

    private final FactorSeal seal = new FactorSeal(key(1), key(2));
    private final byte[] secret = seal.newSecret();

    @Test
    void opensForTheAccountItWasSealedFor() {
        String sealed = seal.seal(7, secret);

        assertThat(seal.open(7, sealed)).hasValue(secret);
        assertThat(seal.open(8, sealed)).isEmpty();
        assertThat(new FactorSeal(key(3), key(2)).open(7, sealed)).isEmpty();
    }

    @Test
    void whatWasChangedOrMadeUpOpensNothing() {
        String sealed = seal.seal(7, secret);
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';

        assertThat(seal.open(7, sealed.substring(0, 20) + other + sealed.substring(21)))
                .isEmpty();
        assertThat(seal.open(7, "")).isEmpty();
        assertThat(seal.open(7, "not base64!")).isEmpty();
        assertThat(seal.open(7, sealed.substring(0, 16))).isEmpty();
    }

    @Test
    void fitsItsColumnAndIsNeverTheSame() {
        assertThat(seal.seal(7, secret)).hasSizeLessThan(200).isNotEqualTo(seal.seal(7, secret));
    }

    @Test
    void codesAreHashedForTheirAccount() {
        assertThat(seal.hash(7, "ABC"))
                .hasSize(64)
                .isEqualTo(seal.hash(7, "ABC"))
                .isNotEqualTo(seal.hash(8, "ABC"));
    }

    private static byte[] key(int each) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) each);
        return key;
    }
}
