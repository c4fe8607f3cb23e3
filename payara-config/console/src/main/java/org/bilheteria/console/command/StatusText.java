package org.bilheteria.console.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.bilheteria.steering.jmx.SectorFigures;

/** A sale in lines of {@code key=value}, for eyes and for scripts. */
final class StatusText {

    private StatusText() {}

    static String of(SaleMXBean sale) {
        return "performance=" + sale.getPerformance()
                + " phase=" + sale.getPhase()
                + (sale.getPausedFor().isEmpty() ? "" : " pausedFor=" + sale.getPausedFor())
                + " arrivalsPerSecond=" + sale.getArrivalRate()
                + " callsPerSecond=" + sale.getCallRate()
                + " callLimit=" + sale.getCallsPerSecond()
                + " psp=" + (sale.isPspAnswering() ? "answers" : "away")
                + " brokerDepth=" + sale.getBrokerDepth()
                + " title=\"" + sale.getTitle() + "\""
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
                + " name=\"" + sector.getName() + "\"";
    }
}
