/** The broker: embedded in the resource adapter, or one elsewhere that it connects to; its queues, and what JMX shows of them. */
package org.bilheteria.broker;
