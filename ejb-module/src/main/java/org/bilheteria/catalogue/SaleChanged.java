package org.bilheteria.catalogue;

/** The organiser set up or changed a performance's sale. */
public record SaleChanged(int performance) {}
