package org.bilheteria.broker;

/** The broker of this server, embedded or outside: {@code org.bilheteria:type=Broker}. */
public interface BrokerMXBean {

    /** Messages that wait in the queues of Bilheteria; -1 when the broker does not tell. Asked now. */
    long getMessagesWaiting();
}
