package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CpfSealTest {

    private static final Cpf CPF = new Cpf("52998224725");

    private final CpfSeal seal = new CpfSeal(new byte[32], new byte[32]);

    @Test
    void aSealedCpfIsOpenedAgain() {
        assertThat(seal.open(seal.seal(CPF))).isEqualTo(CPF);
    }

    @Test
    void sealedTwiceItLooksDifferent() {
        assertThat(seal.seal(CPF)).isNotEqualTo(seal.seal(CPF));
    }

    @Test
    void aFlippedBitIsNoticed() {
        byte[] sealed = seal.seal(CPF);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHashDependsOnTheCpfAndTheKey() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(seal.hash(CPF))
                .hasSize(64)
                .isEqualTo(seal.hash(new Cpf("52998224725")))
                .isNotEqualTo(seal.hash(new Cpf("11144477735")))
                .isNotEqualTo(new CpfSeal(otherKey, new byte[32]).hash(CPF));
    }
}
