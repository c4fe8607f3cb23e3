package org.bilheteria.it;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Reads a QR code from a screenshot, as a phone's camera would, with somebody else's decoder: a few frames, each held a
 * little differently. ZXing misses one to three of a hundred codes in the one frame that is perfectly straight.
 */
final class QrReader {

    private static final int[] TILTS_DEGREES = {0, 3, 7, 12, 45};

    private QrReader() {}

    static String read(byte[] png) throws IOException, NotFoundException {
        BufferedImage screenshot = ImageIO.read(new ByteArrayInputStream(png));
        for (int tilt : TILTS_DEGREES) {
            try {
                return decode(tilted(screenshot, tilt));
            } catch (NotFoundException e) {
                // The next frame may show what this one did not.
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    private static String decode(BufferedImage frame) throws NotFoundException {
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(frame)));
        return new MultiFormatReader()
                .decode(
                        picture,
                        Map.of(
                                DecodeHintType.TRY_HARDER,
                                true,
                                // Else bars are found in it now and then.
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }

    private static BufferedImage tilted(BufferedImage screenshot, int degrees) {
        int side = Math.max(screenshot.getWidth(), screenshot.getHeight()) * 3 / 2;
        BufferedImage frame = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = frame.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(screenshot, (side - screenshot.getWidth()) / 2, (side - screenshot.getHeight()) / 2, null);
        pen.dispose();
        return frame;
    }
}
