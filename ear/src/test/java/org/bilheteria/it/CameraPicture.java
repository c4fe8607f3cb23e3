package org.bilheteria.it;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A film for Chromium's fake camera: somebody holds a ticket in front of it. It moves, as a hand does: ZXing, which the page
 * reads with, misses one to three of a hundred codes that are held perfectly straight, and always the same ones.
 */
final class CameraPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_POSE = 5;

    /** How the ticket is held: tilted by so many degrees, with a side of so many pixels. */
    private static final int[][] POSES = {{0, 480}, {3, 450}, {7, 420}, {-4, 440}, {12, 390}};

    private CameraPicture() {}

    /** Writes a film in the YUV4MPEG2 format. */
    static Path of(String code, Path file) throws IOException, WriterException {
        try (OutputStream film = Files.newOutputStream(file)) {
            film.write(text("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
            for (int[] pose : POSES) {
                byte[] light = frame(code, pose[0], pose[1]);
                for (int frame = 0; frame < FRAMES_A_POSE; frame++) {
                    write(light, film);
                }
            }
        }
        return file;
    }

    private static void write(byte[] light, OutputStream film) throws IOException {
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, (byte) 128);
        film.write(text("FRAME\n"));
        film.write(light);
        film.write(colours);
    }

    private static byte[] frame(String code, int tilt, int side) throws WriterException {
        BufferedImage ticket =
                MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, side, side));
        BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = seen.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(tilt), WIDTH / 2.0, HEIGHT / 2.0);
        pen.drawImage(ticket, (WIDTH - side) / 2, (HEIGHT - side) / 2, null);
        pen.dispose();
        byte[] light = ((DataBufferByte) seen.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < light.length; i++) {
            // A film's black is 16, its white 235.
            light[i] = (byte) (16 + (light[i] & 0xff) * 219 / 255);
        }
        return light;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
