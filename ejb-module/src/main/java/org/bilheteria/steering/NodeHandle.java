package org.bilheteria.steering;

import org.bilheteria.steering.jmx.NodeMXBean;

/** The bean of this server. */
final class NodeHandle implements NodeMXBean {

    private final Parts parts;
    private final BrokerDepth depth;

    NodeHandle(Parts parts, BrokerDepth depth) {
        this.parts = parts;
        this.depth = depth;
    }

    @Override
    public boolean isDatabaseAnswering() {
        return parts.databaseAnswers();
    }

    @Override
    public boolean isBrokerAnswering() {
        return parts.brokerAnswers();
    }

    @Override
    public long getBrokerDepth() {
        return depth.latest();
    }
}
