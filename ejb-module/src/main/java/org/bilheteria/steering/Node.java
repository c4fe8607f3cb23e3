package org.bilheteria.steering;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.bilheteria.checkout.check.CheckStep;
import org.bilheteria.checkout.check.PspCheck;
import org.bilheteria.steering.jmx.MoneyMXBean;
import org.bilheteria.steering.jmx.NodeMXBean;

/** Bilheteria on this server, as JMX shows it from {@link #register} to {@link #unregister}. */
@ApplicationScoped
public class Node {

    @Inject
    Dependencies dependencies;

    @Inject
    BrokerDepth depth;

    @Inject
    PspCheck check;

    @Inject
    MoneyHandle money;

    @Resource
    ContextService context;

    /** To be called when everything runs: whoever waits for this server takes it for ready to be asked. */
    public void register() {
        MBeans.register(MoneyMXBean.name(), MoneyMXBean.class, money, context);
        MBeans.register(NodeMXBean.name(), NodeMXBean.class, new Handle(), context);
    }

    public void unregister() {
        MBeans.unregister(NodeMXBean.name());
        MBeans.unregister(MoneyMXBean.name());
    }

    private final class Handle implements NodeMXBean {

        @Override
        public boolean isDatabaseAnswering() {
            return dependencies.databaseAnswers();
        }

        @Override
        public boolean isBrokerAnswering() {
            return dependencies.brokerAnswers();
        }

        @Override
        public long getBrokerDepth() {
            return depth.latest();
        }

        @Override
        public String checkPsp() {
            return check.run(step -> {}).stream().map(CheckStep::line).collect(Collectors.joining("\n"));
        }
    }
}
