package org.bilheteria.it;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture with something to see in it, as grainy as a photo. */
final class Photo {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Photo() {}

    /** @param format as ImageIO names it */
    static byte[] of(Color colour, int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setPaint(new GradientPaint(0, 0, colour, width, height, Color.BLACK));
        paper.fillRect(0, 0, width, height);
        Random random = new Random(3);
        for (int i = 0; i < width * height / 400; i++) {
            paper.setColor(new Color(255, 255, 255, random.nextInt(60)));
            paper.fillOval(random.nextInt(width), random.nextInt(height), 12, 12);
        }
        paper.setColor(Color.WHITE);
        paper.fillOval(width / 3, height / 3, width / 4, width / 4);
        paper.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Sends it as a poster. @param token whose session; null for nobody's */
    static HttpResponse<String> put(Served server, String path, String type, byte[] body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.url(path))).header("Content-Type", type);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.PUT(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
    }
}
