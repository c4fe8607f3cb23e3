package org.bilheteria.steering;

/** A sale is looked at from now on; fired once for each while the application runs. */
public record SaleShown(int performance) {}
