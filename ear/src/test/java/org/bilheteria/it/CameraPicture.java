package org.bilheteria.it;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A film for Chromium's fake camera: somebody holds a ticket in front of it. */
final class CameraPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private CameraPicture() {}

    /** Writes a film in the YUV4MPEG2 format. */
    static Path of(String code, Path file) throws IOException, WriterException {
        BitMatrix qr = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, HEIGHT, HEIGHT);
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) 235);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < HEIGHT; x++) {
                if (qr.get(x, y)) {
                    light[y * WIDTH + (WIDTH - HEIGHT) / 2 + x] = 16;
                }
            }
        }
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, (byte) 128);
        try (var film = Files.newOutputStream(file)) {
            film.write(text("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
            for (int frame = 0; frame < 10; frame++) {
                film.write(text("FRAME\n"));
                film.write(light);
                film.write(colours);
            }
        }
        return file;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
