package org.bilheteria.steering;

/** A sale is shown by JMX from now on, or has more sectors than before. */
public record SaleRegistered(int performance) {}
