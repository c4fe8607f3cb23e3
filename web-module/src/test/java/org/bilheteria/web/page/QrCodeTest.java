package org.bilheteria.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goal: a code is one path and small, whatever it says. That it can be read is seen in browser tests. */
class QrCodeTest {

    @Test
    void theCodeOfAPaymentIsOnePathOfAFewKilobytes() {
        String svg = QrCode.svg("00020101021226850014br.gov.bcb.pix2563".repeat(6), "QR");

        assertThat(svg).hasSizeLessThan(10_000).doesNotContain("<rect");
        assertThat(svg.split("<path", -1)).as("paper and ink").hasSize(3);
    }
}
