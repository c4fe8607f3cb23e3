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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Tick;
import org.bilheteria.steering.jmx.SaleMXBean;

/** Shows the sales by JMX: reads each every five seconds, for rates and history, until a day after its end. */
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
    Event<SaleRegistered> saleRegistered;

    @Resource
    ContextService context;

    /** Performances, and how many sectors each was registered with: some are added while nobody has arrived. */
    private final Map<Integer, Integer> registered = new ConcurrentHashMap<>();

    private final Tick brokerTick = new Tick(SaleHandles.class, "Reading the depth of the broker's queues");
    private final Tick salesTick = new Tick(SaleHandles.class, "Reading the figures of the sales");

    /** By itself: a broker that is away must not keep the sales from being read. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void refreshBrokerDepth() {
        brokerTick.run(depth::refresh);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void refresh() {
        salesTick.run(() -> {
            List<Performance> current =
                    sales.performances().stream().filter(this::current).toList();
            current.forEach(this::refresh);
            Set<Integer> gone = new HashSet<>(registered.keySet());
            current.forEach(performance -> gone.remove(performance.id()));
            gone.forEach(performance -> {
                registered.remove(performance);
                MBeans.unregister(SaleMXBean.name(performance));
            });
        });
    }

    private boolean current(Performance performance) {
        return clock.instant().isBefore(performance.closesAt().plus(SHOWN_AFTER_THE_END));
    }

    private void refresh(Performance performance) {
        int id = performance.id();
        int sectors = performance.sectors().size();
        figures.remember(id);
        Integer before = registered.put(id, sectors);
        if (before == null) {
            MBeans.register(SaleMXBean.name(id), SaleMXBean.class, new SaleHandle(id, figures, office), context);
        }
        if (before == null || before < sectors) {
            saleRegistered.fire(new SaleRegistered(id));
        }
    }

    @PreDestroy
    void unregisterAll() {
        registered.keySet().forEach(performance -> MBeans.unregister(SaleMXBean.name(performance)));
    }
}
