package org.bilheteria.steering;

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
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import org.bilheteria.boxoffice.SaleOffice;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.steering.jmx.SaleMXBean;

/** Looks at every sale each five seconds, remembers it, and shows it by JMX; a day after its end it is left. */
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
    Clock clock;

    @Inject
    Event<SaleShown> begun;

    /** Performances, and how many sectors each was shown with: some are added while nobody has arrived. */
    private final Map<Integer, Integer> shown = new ConcurrentHashMap<>();

    /** Throws nothing: the container takes a timer away that fails. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        try {
            sales.performances().stream().filter(this::current).forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The sales are looked at again in five seconds", e);
        }
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
            show(id);
        }
        if (before == null || before < sectors) {
            begun.fire(new SaleShown(id));
        }
    }

    private void show(int performance) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            // One that the application left behind when it was not stopped cleanly shows nothing any more.
            hide(beans, performance);
            beans.registerMBean(new SaleHandle(performance, figures, office), SaleMXBean.name(performance));
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Sale " + performance + " is not shown by JMX", e);
        }
    }

    @PreDestroy
    void hideAll() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        shown.keySet().forEach(performance -> hide(beans, performance));
    }

    private static void hide(MBeanServer beans, int performance) {
        try {
            beans.unregisterMBean(SaleMXBean.name(performance));
        } catch (InstanceNotFoundException wasNotShown) {
            LOG.log(Level.FINEST, "Sale {0} was not shown", performance);
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Sale " + performance + " is still shown by JMX", e);
        }
    }
}
