package org.bilheteria.steering;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.boxoffice.SaleOffice;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.steering.jmx.NodeMXBean;
import org.bilheteria.steering.jmx.SaleMXBean;

/** Shows this server and its sales by JMX; looks at each sale every five seconds and remembers it, until a day after its end. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SaleHandles {

    private static final Logger LOG = Logger.getLogger(SaleHandles.class.getName());
    private static final Duration SHOWN_AFTER_THE_END = Duration.ofDays(1);

    @Inject
    OpenSales sales;

    @Inject
    Figures figures;

    @Inject
    SaleOffice office;

    @Inject
    Parts parts;

    @Inject
    BrokerDepth depth;

    @Inject
    Clock clock;

    @Inject
    Event<SaleShown> begun;

    private final Set<Integer> shown = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void begin() {
        Shown.show(NodeMXBean.name(), new NodeHandle(parts, depth));
    }

    /** By itself: a broker that is away must not keep the sales from being looked at. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void lookAtTheBroker() {
        depth.look();
    }

    /** Throws nothing: the container takes a timer away that fails. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        try {
            sales.performances().stream()
                    .filter(this::current)
                    .map(Performance::id)
                    .forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The sales are looked at again in five seconds", e);
        }
    }

    private boolean current(Performance performance) {
        return clock.instant().isBefore(performance.closesAt().plus(SHOWN_AFTER_THE_END));
    }

    private void look(int performance) {
        figures.remember(performance);
        if (shown.add(performance)) {
            Shown.show(SaleMXBean.name(performance), new SaleHandle(performance, figures, office));
            begun.fire(new SaleShown(performance));
        }
    }

    @PreDestroy
    void hideAll() {
        shown.forEach(performance -> Shown.hide(SaleMXBean.name(performance)));
        Shown.hide(NodeMXBean.name());
    }
}
