package org.bilheteria.catalogue.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bilheteria.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever is uploaded, what is shown is a small JPEG of our own making, or nothing and the reason. */
class PosterPressTest {

    private static final Color RED = new Color(200, 20, 40);

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aPictureIsMadeSmallInBothSizes(String format) {
        MadePoster made = PosterPress.print(Pictures.file(Pictures.halves(2_400, 1_350, RED), format));

        assertThat(made.large().width()).isEqualTo(960);
        assertThat(made.large().height()).isEqualTo(540);
        assertThat(made.small().width()).isEqualTo(480);
        assertThat(Pictures.read(made.large().bytes()).getWidth()).isEqualTo(960);
        assertThat(made.large().bytes()).startsWith(0xff, 0xd8, 0xff).hasSizeLessThan(20_000);
    }

    @Test
    void webpToo() throws IOException {
        try (InputStream file = PosterPressTest.class.getResourceAsStream("poster.webp")) {
            MadePoster made = PosterPress.print(file.readAllBytes());

            assertThat(made.large().bytes()).startsWith(0xff, 0xd8, 0xff);
            assertThat(made.large().width()).isEqualTo(400);
            assertThat(new Color(Pictures.read(made.large().bytes()).getRGB(20, 20)).getRed())
                    .isGreaterThan(150);
        }
    }

    /** Noise is what compresses worst: it gets smaller until it fits. */
    @Test
    void theNoisiestPictureWeighsNoMore() {
        MadePoster made = PosterPress.print(Pictures.file(Pictures.noise(1_600, 900), "jpg"));

        assertThat(made.large().bytes()).hasSizeBetween(10_000, 40_000);
        assertThat(made.small().bytes()).hasSizeBetween(3_000, 14_000);
        assertThat(made.large().width()).isBetween(150, 960);
    }

    @Test
    void aSmallPictureIsNotBlownUp() {
        assertThat(PosterPress.print(Pictures.file(Pictures.halves(300, 200, RED), "png"))
                        .large()
                        .width())
                .isEqualTo(300);
    }

    @Test
    void itsColourIsTheOneThatStandsOut() {
        Color tint = Color.decode(PosterPress.print(Pictures.file(Pictures.halves(640, 360, RED), "png"))
                .tint());

        assertThat(tint.getRed()).isBetween(180, 220);
        assertThat(tint.getGreen()).isLessThan(60);
    }

    @Test
    void whatIsTransparentIsWhiteAsPaper() {
        BufferedImage empty = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);

        BufferedImage shown = Pictures.read(
                PosterPress.print(Pictures.file(empty, "png")).large().bytes());

        assertThat(new Color(shown.getRGB(200, 150)).getBlue()).isGreaterThan(250);
    }

    @Test
    void itStandsUprightAndSaysNothingOfWhereItWasTaken() {
        byte[] upright = Pictures.file(Pictures.halves(800, 400, RED), "jpg");
        byte[] held = Pictures.noted(upright, 6, "Rua das Flores 7, by Ana");
        assertThat(new String(held, StandardCharsets.ISO_8859_1)).contains("Rua das Flores");

        MadePoster made = PosterPress.print(held);

        // Turned to the right: what was above is at the right.
        assertThat(made.large().width()).isEqualTo(400);
        assertThat(made.large().height()).isEqualTo(800);
        BufferedImage shown = Pictures.read(made.large().bytes());
        assertThat(new Color(shown.getRGB(350, 400)).getRed()).isGreaterThan(150);
        assertThat(new Color(shown.getRGB(50, 400)).getRed()).isLessThan(100);
        for (byte[] bytes : Arrays.asList(made.large().bytes(), made.small().bytes())) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Flores", "Ana");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30000, 30000, PIXELS",
        "2147483647, 2147483647, PIXELS",
        "5001, 5000, PIXELS",
        "199, 300, SHAPE",
        "2000, 499, SHAPE"
    })
    void howLargeItUnpacksIsAskedBeforeItIsUnpacked(int width, int height, PosterFlaw flaw) {
        assertThat(refused(Pictures.bomb(width, height))).isEqualTo(flaw);
    }

    @Test
    void aFileIsWhatItBeginsWith() {
        BufferedImage fine = Pictures.halves(400, 300, RED);
        assertThat(refused(Pictures.file(fine, "gif"))).isEqualTo(PosterFlaw.TYPE);
        assertThat(refused(Pictures.file(fine, "bmp"))).isEqualTo(PosterFlaw.TYPE);
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PosterFlaw.TYPE);
        assertThat(refused(new byte[0])).isEqualTo(PosterFlaw.EMPTY);
        assertThat(refused(new byte[] {(byte) 0xff})).isEqualTo(PosterFlaw.TYPE);
    }

    @Test
    void aBrokenFileIsRefused() {
        byte[] png = Pictures.file(Pictures.halves(400, 300, RED), "png");
        byte[] jpeg = Pictures.file(Pictures.noise(400, 300), "jpg");
        assertThat(refused(Arrays.copyOf(png, 60))).isEqualTo(PosterFlaw.BROKEN);
        assertThat(refused(Arrays.copyOf(jpeg, 20))).isEqualTo(PosterFlaw.BROKEN);
        assertThat(refused("RIFF....WEBPwhatever comes next".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(PosterFlaw.BROKEN);
        assertThat(refused(Pictures.bomb(400, 300))).isEqualTo(PosterFlaw.BROKEN);
    }

    @Test
    void aPictureThatIsPaintedAThousandTimesIsRefused() {
        byte[] jpeg = Pictures.file(Pictures.halves(400, 300, RED), "jpg");
        byte[] many = Arrays.copyOf(jpeg, jpeg.length + 2 * 65);
        for (int i = 0; i < 65; i++) {
            many[jpeg.length + 2 * i] = (byte) 0xff;
            many[jpeg.length + 2 * i + 1] = (byte) 0xda;
        }
        assertThat(refused(many)).isEqualTo(PosterFlaw.BROKEN);
        assertThat(PosterPress.print(jpeg).large().width()).isEqualTo(400);
    }

    @Test
    void aFileOfTooManyBytesIsNotLookedAt() {
        PosterRefused refused =
                catchThrowableOfType(PosterRefused.class, () -> PosterPress.print(new byte[PosterFile.MOST_BYTES + 1]));

        assertThat(refused.flaw()).isEqualTo(PosterFlaw.BYTES);
        assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE);
    }

    private static PosterFlaw refused(byte[] file) {
        return catchThrowableOfType(PosterRefused.class, () -> PosterPress.print(file))
                .flaw();
    }
}
