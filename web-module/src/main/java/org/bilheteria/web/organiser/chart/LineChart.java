package org.bilheteria.web.organiser.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A line over time as SVG, with an axis of round numbers and one of times; colours are the page's. */
final class LineChart {

    private static final int LEFT = 44;
    private static final int TOP = 10;
    private static final int WIDTH = 264;
    private static final int HEIGHT = 96;
    private static final int BOTTOM = TOP + HEIGHT;

    private final String name;
    private final List<Point> points;
    private final Function<Instant, String> times;

    /** What was when. */
    record Point(Instant at, double value) {}

    /**
     * @param name of the chart in the page, plain letters
     * @param points the oldest first
     * @param times writes a moment as the axis has it
     */
    LineChart(String name, List<Point> points, Function<Instant, String> times) {
        this.name = name;
        this.points = List.copyOf(points);
        this.times = times;
    }

    /** @param label read out in its place; escaped here */
    String svg(String label) {
        double most = top(points.stream().mapToDouble(Point::value).max().orElse(0));
        return "<svg class=\"chart\" data-chart=\"" + name + "\" viewBox=\"0 0 320 132\" role=\"img\" aria-label=\""
                + escaped(label) + "\">" + level(most, most) + level(most / 2, most) + level(0, most)
                + moments() + "<polyline points=\"" + line(most) + "\"></polyline></svg>";
    }

    private static String level(double value, double most) {
        String y = number(y(value, most));
        return "<line x1=\"" + LEFT + "\" x2=\"" + (LEFT + WIDTH) + "\" y1=\"" + y + "\" y2=\"" + y + "\"></line>"
                + "<text class=\"level\" x=\"" + (LEFT - 6) + "\" y=\"" + number(y(value, most) + 4) + "\">"
                + number(value)
                + "</text>";
    }

    private String moments() {
        if (points.size() < 2) {
            return "";
        }
        Instant first = points.get(0).at();
        Instant last = points.get(points.size() - 1).at();
        Instant middle = first.plus(Duration.between(first, last).dividedBy(2));
        return moment(first, "from") + moment(middle, "middle") + moment(last, "to");
    }

    private String moment(Instant at, String where) {
        return "<text class=\"" + where + "\" x=\"" + number(x(at)) + "\" y=\"" + (BOTTOM + 18) + "\">"
                + escaped(times.apply(at)) + "</text>";
    }

    private String line(double most) {
        return points.stream()
                .map(point -> number(x(point.at())) + "," + number(y(point.value(), most)))
                .collect(Collectors.joining(" "));
    }

    private double x(Instant at) {
        Instant first = points.get(0).at();
        long span = Duration.between(first, points.get(points.size() - 1).at()).toMillis();
        return span == 0
                ? LEFT
                : LEFT + WIDTH * (double) Duration.between(first, at).toMillis() / span;
    }

    private static double y(double value, double most) {
        return BOTTOM - HEIGHT * value / most;
    }

    /** The next number that people count by: 1, 2 or 5 with noughts; never less than 2, for half of it is written, too. */
    static double top(double most) {
        double step = 1;
        while (true) {
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * step >= Math.max(2, most)) {
                    return factor * step;
                }
            }
            step *= 10;
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
