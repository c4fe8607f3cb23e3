package org.bilheteria.web.organiser;

import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.reconcile.SalesReport;

/** The sales report as a table with commas. */
final class SalesText {

    private static final String HEADER = "sector,name,type,price,sold,revenue,annulled,admitted\r\n";

    private SalesText() {}

    static String csv(Performance performance, List<SalesReport.Line> lines) {
        StringBuilder table = new StringBuilder(HEADER);
        lines.forEach(line -> performance
                .sector(line.sector())
                .ifPresent(sector -> table.append(sector.id())
                        .append(',')
                        .append(CsvText.quoted(sector.name()))
                        .append(',')
                        .append(line.type())
                        .append(',')
                        .append(sector.prices().of(line.type()))
                        .append(',')
                        .append(line.sold())
                        .append(',')
                        .append(line.revenue())
                        .append(',')
                        .append(line.annulled())
                        .append(',')
                        .append(line.admitted())
                        .append("\r\n")));
        return table.toString();
    }
}
