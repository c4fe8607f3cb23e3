package org.bilheteria.crowd.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CpfBlockTest {

    @Test
    void checkDigitsAreThoseOfTheTaxOffice() {
        CpfBlock block = CpfBlock.draw(new Random(1), 20_000);

        List<String> numbers =
                IntStream.range(0, 20_000).mapToObj(block::number).toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(CpfBlockTest::valid);
    }

    @Test
    void aKnownNumberComesOut() {
        // 529.982.247-25 is the example of the public descriptions of the rule.
        assertThat(CpfBlock.withCheckDigits("529982247")).isEqualTo("52998224725");
        assertThat(CpfBlock.withCheckDigits("111444777")).isEqualTo("11144477735");
    }

    @Test
    void noBlockContainsABodyOfEqualDigits() {
        for (int seed = 0; seed < 200; seed++) {
            CpfBlock block = CpfBlock.draw(new Random(seed), 1_000_000);

            int first = Integer.parseInt(block.number(0).substring(0, 9));
            int last = Integer.parseInt(block.number(999_999).substring(0, 9));

            assertThat(first / 111_111_111).isEqualTo(last / 111_111_111);
            assertThat(first % 111_111_111).isPositive();
        }
    }

    @Test
    void anEmptyBlockIsRefused() {
        assertThatThrownBy(() -> CpfBlock.draw(new Random(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** By the definition, not by the code under test: both weighted sums, times ten, modulo 11. */
    private static boolean valid(String cpf) {
        return cpf.matches("\\d{11}") && digit(cpf, 9) == cpf.charAt(9) - '0' && digit(cpf, 10) == cpf.charAt(10) - '0';
    }

    private static int digit(String cpf, int position) {
        int sum = IntStream.range(0, position)
                .map(i -> (cpf.charAt(i) - '0') * (position + 1 - i))
                .sum();
        return sum * 10 % 11 % 10;
    }
}
