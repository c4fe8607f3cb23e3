package org.bilheteria.console;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.bilheteria.steering.jmx.MoneyMXBean;
import org.bilheteria.steering.jmx.NodeMXBean;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.jspecify.annotations.Nullable;

/** What runs in this server, by JMX: console, commands and application have only that in common. */
public final class Sales {

    private Sales() {}

    /** Bilheteria on this server; empty when it is not running, or not yet. */
    public static Optional<NodeMXBean> node() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        return beans.isRegistered(NodeMXBean.name())
                ? Optional.of(JMX.newMXBeanProxy(beans, NodeMXBean.name(), NodeMXBean.class))
                : Optional.empty();
    }

    /** What a getter or a lever says went wrong. */
    public static String sentence(RuntimeException thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    }

    /** By performance. Each getter throws IllegalStateException, with a sentence, while the database is away. */
    public static List<SaleMXBean> all() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            return beans.queryNames(new ObjectName("org.bilheteria:type=Sale,*"), null).stream()
                    .map(name -> sale(beans, name))
                    .sorted(Comparator.comparing(SaleMXBean::getPerformance))
                    .toList();
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param performance as somebody typed it */
    public static Optional<SaleMXBean> of(@Nullable String performance) {
        if (performance == null || !performance.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = SaleMXBean.name(Integer.parseInt(performance));
        return beans.isRegistered(name) ? Optional.of(sale(beans, name)) : Optional.empty();
    }

    /** Money that waits for a person; empty when Bilheteria is not running, or not yet. */
    public static Optional<MoneyMXBean> money() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        return beans.isRegistered(MoneyMXBean.name())
                ? Optional.of(unpacked(beans, MoneyMXBean.name(), MoneyMXBean.class))
                : Optional.empty();
    }

    private static SaleMXBean sale(MBeanServer beans, ObjectName name) {
        return unpacked(beans, name, SaleMXBean.class);
    }

    /** Throws what the bean throws, a sentence, and not what JMX packs it into. */
    private static <B> B unpacked(MBeanServer beans, ObjectName name, Class<B> view) {
        B packing = JMX.newMXBeanProxy(beans, name, view);
        return view.cast(Proxy.newProxyInstance(
                view.getClassLoader(), new Class<?>[] {view}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(packing, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() instanceof RuntimeMBeanException packed
                                ? packed.getTargetException()
                                : thrown.getCause();
                    }
                }));
    }
}
