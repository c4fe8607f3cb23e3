package org.bilheteria.catalogue.face;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.coobird.thumbnailator.Thumbnails;
import org.bilheteria.catalogue.face.MadePoster.Picture;

/** Makes posters of what somebody uploads: scaled, written anew as JPEG, as good as the bytes they may weigh allow. */
final class PosterPress {

    private static final double[] QUALITIES = {0.86, 0.78, 0.7, 0.62, 0.54, 0.46};

    /** Worse than the last of the qualities looks worse than smaller. */
    private static final double SMALLER = 0.8;

    /** So many pixels each way say what a picture's colour is. */
    private static final int SAMPLE = 32;

    private PosterPress() {}

    /** @throws PosterRefused for anything but a picture that can be shown */
    static MadePoster print(byte[] file) {
        BufferedImage pixels = new PosterFile(file).pixels(PosterSize.LARGE.side());
        try {
            return new MadePoster(fit(pixels, PosterSize.LARGE), fit(pixels, PosterSize.SMALL), tint(pixels));
        } catch (IOException e) {
            // Into memory, out of memory: nothing that could fail.
            throw new UncheckedIOException(e);
        }
    }

    private static Picture fit(BufferedImage pixels, PosterSize size) throws IOException {
        int side = Math.min(size.side(), Math.max(pixels.getWidth(), pixels.getHeight()));
        while (true) {
            BufferedImage scaled = Thumbnails.of(pixels).size(side, side).asBufferedImage();
            for (double quality : QUALITIES) {
                byte[] bytes = jpeg(scaled, quality);
                if (bytes.length <= size.bytes()) {
                    return new Picture(bytes, scaled.getWidth(), scaled.getHeight());
                }
            }
            side = (int) (side * SMALLER);
        }
    }

    private static byte[] jpeg(BufferedImage image, double quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(quality).toOutputStream(bytes);
        return bytes.toByteArray();
    }

    /** The colour that most of it has, where a strong one counts for more than a grey one. */
    private static String tint(BufferedImage pixels) throws IOException {
        BufferedImage sample = Thumbnails.of(pixels).forceSize(SAMPLE, SAMPLE).asBufferedImage();
        Map<Integer, Shade> shades = new TreeMap<>();
        for (int rgb : sample.getRGB(0, 0, SAMPLE, SAMPLE, null, 0, SAMPLE)) {
            // Alike in the first three bits of each colour is alike.
            shades.computeIfAbsent(rgb & 0xe0e0e0, alike -> new Shade()).add(rgb);
        }
        return Collections.max(shades.values(), Comparator.comparingLong(shade -> shade.weight))
                .toString();
    }

    /** Pixels that look alike. */
    private static final class Shade {

        private static final int OF_GREY = 64;

        private long weight;
        private int count;
        private int red;
        private int green;
        private int blue;

        private void add(int rgb) {
            int r = rgb >> 16 & 0xff;
            int g = rgb >> 8 & 0xff;
            int b = rgb & 0xff;
            weight += OF_GREY + Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
            count++;
            red += r;
            green += g;
            blue += b;
        }

        /** Their average, as pages write colours. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red / count, green / count, blue / count);
        }
    }
}
