package org.bilheteria.console.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bilheteria.console.Sales;
import org.bilheteria.steering.jmx.NodeMXBean;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.bilheteria.steering.jmx.SectorFigures;

/** A sale in lines of {@code key=value}, for eyes and for scripts. */
final class StatusText {

    private StatusText() {}

    static String of(NodeMXBean node) {
        return "database=" + answers(node.isDatabaseAnswering())
                + " broker=" + answers(node.isBrokerAnswering())
                + " brokerDepth=" + node.getBrokerDepth();
    }

    private static String answers(boolean does) {
        return does ? "answers" : "away";
    }

    /** In quotes, and on one line, whatever somebody called it. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{Cntrl}]", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What of it can be read now. */
    static String of(SaleMXBean sale) {
        try {
            return all(sale);
        } catch (IllegalStateException away) {
            return "performance=" + sale.getPerformance() + " unreadable=" + quoted(Sales.sentence(away));
        }
    }

    /** @throws IllegalStateException with a sentence when it can't be read now */
    static String all(SaleMXBean sale) {
        return "performance=" + sale.getPerformance()
                + " phase=" + sale.getPhase()
                + (sale.getPausedFor().isEmpty() ? "" : " pausedFor=" + sale.getPausedFor())
                + " arrivalsPerSecond=" + sale.getArrivalRate()
                + " callsPerSecond=" + sale.getCallRate()
                + " callLimit=" + sale.getCallsPerSecond()
                + " psp=" + answers(sale.isPspAnswering())
                + " brokerDepth=" + sale.getBrokerDepth()
                + " title=" + quoted(sale.getTitle())
                + Arrays.stream(sale.getSectors()).map(StatusText::of).collect(Collectors.joining());
    }

    private static String of(SectorFigures sector) {
        return "\n  sector=" + sector.getSector()
                + " capacity=" + sector.getCapacity()
                + " free=" + sector.getFree()
                + " held=" + sector.getHeld()
                + " lapsing=" + sector.getLapsing()
                + " sold=" + sector.getSold()
                + " waiting=" + sector.getWaiting()
                + " lobby=" + sector.getLobby()
                + " lastNumber=" + sector.getLastNumber()
                + " calledUpTo=" + sector.getCalledUpTo()
                + " name=" + quoted(sector.getName());
    }
}
