package org.bilheteria.web.organiser.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bilheteria.web.organiser.chart.LineChart.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChartTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 2", "2.1, 5", "7, 10", "10, 10", "11, 20", "4999, 5000", "1000001, 2000000"})
    void theAxisEndsWithARoundNumberAboveAll(double most, double end) {
        assertThat(LineChart.top(most)).isEqualTo(end);
    }

    @Test
    void theLineGoesFromTheFirstMomentToTheLastAndTheAxesSaySo() {
        String svg = chart(List.of(
                        new Point(NOON, 0), new Point(NOON.plusSeconds(30), 50), new Point(NOON.plusSeconds(60), 100)))
                .svg("Held \"now\" <5");

        assertThat(svg)
                .contains("points=\"44,106 176,58 308,10\"")
                .contains(">100</text>", ">50</text>", ">0</text>")
                .contains(">12:00:00</text>", ">12:00:30</text>", ">12:01:00</text>")
                .contains("aria-label=\"Held &quot;now&quot; &lt;5\"");
    }

    @Test
    void nothingAndOneReadingAreDrawnToo() {
        assertThat(chart(List.of()).svg("x")).contains("points=\"\"");
        assertThat(chart(List.of(new Point(NOON, 1))).svg("x")).contains("points=\"44,58\"");
    }

    @Test
    void aForecastGoesOnAtTheSamePace() {
        List<Point> sold = List.of(new Point(NOON, 100), new Point(NOON.plusSeconds(600), 300));

        assertThat(Forecast.soldOut(sold, 500)).contains(NOON.plusSeconds(1_200));
        assertThat(Forecast.soldOut(sold, 300)).as("all is sold").isEmpty();
        assertThat(Forecast.soldOut(sold.subList(0, 1), 500)).as("too early").isEmpty();
        assertThat(Forecast.soldOut(List.of(sold.get(1), new Point(NOON.plusSeconds(900), 300)), 500))
                .as("nobody buys")
                .isEmpty();
        assertThat(Forecast.soldOut(sold, 2_000_000_000)).as("in years").isEmpty();
    }

    private static LineChart chart(List<Point> points) {
        return new LineChart("held", points, at -> at.toString().substring(11, 19));
    }
}
