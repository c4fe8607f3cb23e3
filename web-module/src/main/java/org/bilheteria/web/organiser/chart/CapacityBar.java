package org.bilheteria.web.organiser.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.bilheteria.steering.jmx.SectorFigures;

/** How a sector's capacity is made up: sold, held, free. The figures stand beside it, so nobody has to hear the bar. */
@Named
@ApplicationScoped
public class CapacityBar {

    private static final int WIDTH = 200;

    public String svg(SectorFigures sector) {
        int sold = width(sector.getSold(), sector.getCapacity());
        int held = width(sector.getHeld(), sector.getCapacity());
        return "<svg class=\"capacity\" viewBox=\"0 0 " + WIDTH
                + " 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">" + part("free", 0, WIDTH)
                + part("sold", 0, sold) + part("held", sold, held) + "</svg>";
    }

    private static String part(String name, int from, int width) {
        return "<rect class=\"" + name + "\" x=\"" + from + "\" y=\"0\" width=\"" + width + "\" height=\"10\"></rect>";
    }

    private static int width(int tickets, int capacity) {
        return capacity == 0 ? 0 : (int) Math.ceil((double) WIDTH * tickets / capacity);
    }
}
