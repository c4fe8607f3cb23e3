package org.bilheteria.web.show;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * A picture for a show of which nobody has given one: lights over a stage and a crowd, in colours of its own. Made of a seed alone,
 * so it is the same on every node and for ever, needs no table, and weighs a kilobyte.
 */
final class Poster {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int HEADS = 16;

    private Poster() {}

    /** @return what {@link #svg} makes the picture of; another show, or another name, is another picture */
    static String seed(int performance, String title) {
        CRC32 sum = new CRC32();
        sum.update((performance + " " + title).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    static String svg(String seed) {
        Random chance = new Random(Long.parseLong(seed, 16));
        int hue = chance.nextInt(360);
        // Neighbours on the wheel of colours go together, and so do opposites.
        int other = (hue + (chance.nextBoolean() ? 45 : 160) + chance.nextInt(30)) % 360;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><defs><linearGradient id=\"a\" x1=\"0\" y1=\"0\" "
                        + "x2=\"1\" y2=\"1\"><stop stop-color=\"hsl(%d 75%% 32%%)\"/><stop offset=\"1\" stop-color=\"hsl(%d 70%% 16%%)\"/>"
                        + "</linearGradient><radialGradient id=\"b\"><stop stop-color=\"hsl(%d 95%% 72%%)\" stop-opacity=\".85\"/>"
                        + "<stop offset=\"1\" stop-color=\"hsl(%d 95%% 60%%)\" stop-opacity=\"0\"/></radialGradient></defs>"
                        + "<path fill=\"url(#a)\" d=\"M0 0h%dv%dH0z\"/>",
                WIDTH,
                HEIGHT,
                hue,
                other,
                other,
                other,
                WIDTH,
                HEIGHT));
        svg.append(String.format(
                Locale.ROOT,
                "<ellipse fill=\"url(#b)\" cx=\"%d\" cy=\"250\" rx=\"%d\" ry=\"190\"/>",
                180 + chance.nextInt(280),
                240 + chance.nextInt(120)));
        beams(svg, chance, other);
        lights(svg, chance);
        crowd(svg, chance, hue);
        return svg.append("</svg>").toString();
    }

    private static void beams(StringBuilder svg, Random chance, int hue) {
        svg.append("<g fill=\"hsl(").append(hue).append(" 100% 85%)\" opacity=\".16\">");
        int beams = 4 + chance.nextInt(4);
        for (int i = 0; i < beams; i++) {
            int from = 40 + i * (WIDTH - 80) / (beams - 1);
            int to = from + chance.nextInt(360) - 180;
            int width = 40 + chance.nextInt(60);
            svg.append(String.format(Locale.ROOT, "<path d=\"M%d-10h8L%d 330h-%dz\"/>", from, to + width, width * 2));
        }
        svg.append("</g>");
    }

    private static void lights(StringBuilder svg, Random chance) {
        svg.append("<g fill=\"#fff\">");
        for (int i = 0; i < 14; i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" opacity=\".%d\"/>",
                    chance.nextInt(WIDTH),
                    chance.nextInt(230),
                    1 + chance.nextInt(4),
                    2 + chance.nextInt(6)));
        }
        svg.append("</g>");
    }

    /** Heads and raised arms before the light. */
    private static void crowd(StringBuilder svg, Random chance, int hue) {
        StringBuilder line = new StringBuilder("M0 360V318");
        int step = WIDTH / HEADS;
        for (int i = 0; i < HEADS; i++) {
            boolean arms = chance.nextInt(3) == 0;
            int tall = 18 + chance.nextInt(22);
            line.append(arms ? String.format(Locale.ROOT, "l6-%d 6 4-2 %d", tall + 26, tall + 20) : "h10")
                    .append(String.format(Locale.ROOT, "v-%da10 10 0 0 1 20 0v%d", tall / 2, tall / 2))
                    .append('H')
                    .append((i + 1) * step);
            line.append("V318");
        }
        svg.append("<path fill=\"hsl(")
                .append(hue)
                .append(" 60% 7%)\" d=\"")
                .append(line)
                .append("V360z\"/>");
    }
}
