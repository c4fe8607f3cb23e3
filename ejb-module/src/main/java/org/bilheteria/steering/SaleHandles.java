package org.bilheteria.steering;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Tick;
import org.bilheteria.steering.jmx.SaleMXBean;

/** Shows the sales by JMX; looks at each sale every five seconds and remembers it, until a day after its end. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SaleHandles {

    private static final Duration SHOWN_AFTER_THE_END = Duration.ofDays(1);

    @Inject
    OpenSales sales;

    @Inject
    Figures figures;

    @Inject
    SaleOffice office;

    @Inject
    BrokerDepth depth;

    @Inject
    Clock clock;

    @Inject
    Event<SaleShown> begun;

    @Resource
    ContextService context;

    /** Performances, and how many sectors each was shown with: some are added while nobody has arrived. */
    private final Map<Integer, Integer> shown = new ConcurrentHashMap<>();

    private final Tick brokerTick = new Tick(SaleHandles.class, "Looking at the broker's queues");
    private final Tick salesTick = new Tick(SaleHandles.class, "Looking at the sales");

    /** By itself: a broker that is away must not keep the sales from being looked at. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void lookAtTheBroker() {
        brokerTick.run(depth::look);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        salesTick.run(() -> {
            for (Performance performance : sales.performances()) {
                if (current(performance)) {
                    look(performance);
                } else if (shown.remove(performance.id()) != null) {
                    Shown.hide(SaleMXBean.name(performance.id()));
                }
            }
        });
    }

    private boolean current(Performance performance) {
        return clock.instant().isBefore(performance.closesAt().plus(SHOWN_AFTER_THE_END));
    }

    private void look(Performance performance) {
        int id = performance.id();
        int sectors = performance.sectors().size();
        figures.remember(id);
        Integer before = shown.put(id, sectors);
        if (before == null) {
            Shown.show(SaleMXBean.name(id), SaleMXBean.class, new SaleHandle(id, figures, office), context);
        }
        if (before == null || before < sectors) {
            begun.fire(new SaleShown(id));
        }
    }

    @PreDestroy
    void hideAll() {
        shown.keySet().forEach(performance -> Shown.hide(SaleMXBean.name(performance)));
    }
}
