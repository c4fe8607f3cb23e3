package org.bilheteria.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.bilheteria.steering.jmx.Moment;

/** A line over the last ten minutes, as SVG: no script, no library, nothing the console could collide with. */
final class Chart {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 46;
    private static final long SPAN_MILLIS = 600_000;

    private Chart() {}

    static String of(String title, Moment[] moments, ToDoubleFunction<Moment> figure) {
        double most = Arrays.stream(moments).mapToDouble(figure).max().orElse(0);
        double last = moments.length == 0 ? 0 : figure.applyAsDouble(moments[moments.length - 1]);
        String label = Html.of(title) + ": " + number(last) + " (at most " + number(most) + ")";
        return "<figure style='display:inline-block;margin:10px 12px 0 0' title='The last ten minutes'><figcaption>"
                + label
                + "</figcaption><svg role='img' aria-label='" + label + "' width='" + WIDTH + "' height='" + HEIGHT
                + "' style='background:#0b3040;border:1px solid #1d4a5c'><polyline fill='none' stroke='#f7981d'"
                + " stroke-width='1.5' points='" + points(moments, figure, Math.max(most, 1)) + "'/></svg></figure>";
    }

    private static String points(Moment[] moments, ToDoubleFunction<Moment> figure, double most) {
        long end = moments.length == 0 ? 0 : moments[moments.length - 1].getAt();
        return Arrays.stream(moments)
                .map(moment -> number(WIDTH - (double) WIDTH * (end - moment.getAt()) / SPAN_MILLIS) + ","
                        + number(HEIGHT - 2 - (HEIGHT - 4) * figure.applyAsDouble(moment) / most))
                .collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
