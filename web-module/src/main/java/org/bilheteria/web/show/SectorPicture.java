package org.bilheteria.web.show;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A schematic picture of a place: the stage, and around it the sectors, the dearest nearest. The dearer the darker, and what is
 * sold out is empty. Colours are the sheet's.
 */
public final class SectorPicture {

    private static final int INNER = 34;
    private static final int OUTER = 150;

    /** More bands than these would be lines. */
    private static final int MOST = 8;

    private SectorPicture() {}

    /** A sector as the picture needs it. */
    public record Band(long cents, boolean gone, boolean chosen) {}

    /** @return empty where a picture would say nothing: of one sector, or of too many */
    public static String svg(List<Band> sectors) {
        if (sectors.size() < 2 || sectors.size() > MOST) {
            return "";
        }
        List<Band> nearestFirst = sectors.stream()
                .sorted(Comparator.comparingLong(Band::cents).reversed())
                .toList();
        List<Long> prices = nearestFirst.stream().map(Band::cents).distinct().toList();
        int width = (OUTER - INNER) / sectors.size();
        StringBuilder svg = new StringBuilder("<svg class=\"venue\" viewBox=\"0 0 320 176\" aria-hidden=\"true\">"
                + "<path class=\"stage\" d=\"M126 4h68l-8 18h-52z\"/>");
        for (int i = 0; i < nearestFirst.size(); i++) {
            Band band = nearestFirst.get(i);
            svg.append(band(band, INNER + i * width, width - 4, shade(prices.indexOf(band.cents()), prices.size())));
        }
        return svg.append("</svg>").toString();
    }

    private static String shade(int rank, int of) {
        return String.format(Locale.ROOT, "%.2f", 1 - 0.72 * rank / Math.max(1, of - 1));
    }

    /** Half a ring below the stage. */
    private static String band(Band band, int radius, int width, String shade) {
        int middle = radius + width / 2;
        String look = (band.gone() ? " gone" : "") + (band.chosen() ? " here" : "");
        return String.format(
                Locale.ROOT,
                "<path class=\"band%s\" stroke-width=\"%d\" stroke-opacity=\"%s\" d=\"M%d 16A%d %d 0 0 0 %d 16\"/>",
                look,
                width,
                band.gone() ? "1" : shade,
                160 - middle,
                middle,
                middle,
                160 + middle);
    }
}
