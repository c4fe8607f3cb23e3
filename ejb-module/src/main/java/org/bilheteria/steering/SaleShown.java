package org.bilheteria.steering;

/** A sale is looked at from now on, or has more sectors than before. */
public record SaleShown(int performance) {}
