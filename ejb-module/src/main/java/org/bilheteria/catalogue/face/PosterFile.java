package org.bilheteria.catalogue.face;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file somebody uploads as a poster, mistrusted: what it is is told by its first bytes, never by its name; how large it unpacks is
 * read before it is; and of a large one only every second or third pixel is unpacked at all.
 */
final class PosterFile {

    /** A phone's photo has 3 to 6 MB. */
    static final int MOST_BYTES = 8_000_000;

    /** A camera's picture has 24 million; three bytes each are what one upload may take of the memory. */
    static final long MOST_PIXELS = 25_000_000;

    /** A shorter side than this is no picture of anything. */
    static final int LEAST_SIDE = 200;

    /** How many times longer than wide, or wider than long. */
    static final int MOST_RATIO = 4;

    /** Each passes once over all pixels, and a file may say so thousands of times; programs write some ten. */
    static final int MOST_SCANS = 64;

    private final byte[] bytes;
    private final Kind kind;

    private enum Kind {
        JPEG,
        PNG,
        WEBP
    }

    /** @throws PosterRefused EMPTY, BYTES or TYPE */
    PosterFile(byte[] bytes) {
        if (bytes.length == 0) {
            throw new PosterRefused(PosterFlaw.EMPTY, "There is no file");
        }
        if (bytes.length > MOST_BYTES) {
            throw new PosterRefused(PosterFlaw.BYTES, "A poster has at most " + MOST_BYTES + " bytes");
        }
        this.bytes = bytes;
        this.kind = kind();
    }

    private Kind kind() {
        if (begins(0, "\u00ff\u00d8\u00ff")) {
            return Kind.JPEG;
        }
        if (begins(0, "\u0089PNG\r\n\u001a\n")) {
            return Kind.PNG;
        }
        if (begins(0, "RIFF") && begins(8, "WEBP")) {
            return Kind.WEBP;
        }
        throw new PosterRefused(PosterFlaw.TYPE, "A poster is a JPEG, PNG or WebP file");
    }

    private boolean begins(int at, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /**
     * Its pixels, upright, without transparency, and no more of them than are of use.
     *
     * @param side how long the longer side has to be at least, if the file has so many
     * @throws PosterRefused PIXELS, SHAPE or BROKEN
     */
    BufferedImage pixels(int side) {
        checkScans();
        ImageReader reader = reader();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // Without its notes: those of a PNG may be packed, and unpack to anything; those of a JPEG are often in
            // disorder.
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height);
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * side));
            some.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = opaque(reader.read(0, some));
            return kind == Kind.JPEG ? Upright.turned(image, bytes) : image;
        } catch (PosterRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Readers throw whatever comes to their mind at broken files.
            throw new PosterRefused(PosterFlaw.BROKEN, "The picture can't be read: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() {
        // Asked for by itself: what is registered is the whole server's.
        return kind == Kind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind.name()).next();
    }

    private void checkScans() {
        int scans = 0;
        for (int i = 1; kind == Kind.JPEG && i < bytes.length; i++) {
            if (bytes[i - 1] == (byte) 0xff && bytes[i] == (byte) 0xda && ++scans > MOST_SCANS) {
                throw new PosterRefused(PosterFlaw.BROKEN, "The picture has more than " + MOST_SCANS + " scans");
            }
        }
    }

    private static void check(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new PosterRefused(PosterFlaw.PIXELS, "A poster has at most " + MOST_PIXELS + " pixels");
        }
        int shorter = Math.min(width, height);
        if (shorter < LEAST_SIDE || Math.max(width, height) > MOST_RATIO * shorter) {
            throw new PosterRefused(
                    PosterFlaw.SHAPE,
                    "A poster has at least " + LEAST_SIDE + " pixels to each side, and is at most " + MOST_RATIO
                            + " times as long as wide");
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = opaque.createGraphics();
        paper.drawImage(image, 0, 0, Color.WHITE, null);
        paper.dispose();
        return opaque;
    }
}
