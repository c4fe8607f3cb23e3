package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CpfHashTest {

    private static final Cpf CPF = new Cpf("52998224725");

    private final CpfHash hash = new CpfHash(new byte[32]);

    @Test
    void theHashDependsOnTheCpfAndTheKey() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(hash.of(CPF))
                .hasSize(64)
                .isEqualTo(hash.of(new Cpf("52998224725")))
                .isNotEqualTo(hash.of(new Cpf("11144477735")))
                .isNotEqualTo(new CpfHash(otherKey).of(CPF));
    }

    /** Rows written by earlier versions carry this: a release that hashes otherwise gives everybody a second account. */
    @Test
    void itIsTheHashThatWasAlwaysKept() {
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        assertThat(new CpfHash(key).of(CPF))
                .isEqualTo("1aa20022bb18ab993cd888d835e7d163c43b6f2580f78fd69338816f5935668f");
    }

    @Test
    void aKeyThatIsChangedOutsideChangesNothing() {
        byte[] key = new byte[32];
        CpfHash before = new CpfHash(key);
        String kept = before.of(CPF);

        key[0] = 1;

        assertThat(before.of(CPF)).isEqualTo(kept);
    }
}
