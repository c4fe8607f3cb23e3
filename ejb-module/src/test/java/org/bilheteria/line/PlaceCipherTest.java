package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceCipherTest {

    private final PlaceCipher cipher = new PlaceCipher("0123456789abcdef".getBytes());

    @Test
    void askingTwiceGivesTheSameId() {
        assertThat(cipher.id(5, 3, 0)).isEqualTo(cipher.id(5, 3, 0)).matches("[0-9a-f]{32}");
    }

    @Test
    void anIdTellsItsMakerWhoseItIs() {
        assertThat(cipher.origin(cipher.id(5, 3, 1))).contains(new PlaceCipher.Origin(5, 3, 1));
    }

    @Test
    void whatWasNotMadeHereIsNobodys() {
        assertThat(cipher.origin("00000000000000000000000000000000")).isEmpty();
        assertThat(cipher.origin("zz")).isEmpty();
        assertThat(cipher.origin("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")).isEmpty();
        assertThat(new PlaceCipher(new byte[16]).origin(cipher.id(5, 3, 1))).isEmpty();
    }
}
