package org.bilheteria.bench.fairness;

import java.util.Locale;

/** How often one of two was first. */
final class Share {

    private long first;
    private long all;

    void count(boolean isFirst) {
        all++;
        if (isFirst) {
            first++;
        }
    }

    long all() {
        return all;
    }

    long first() {
        return first;
    }

    double value() {
        return all == 0 ? Double.NaN : (double) first / all;
    }

    void add(Share other) {
        first += other.first;
        all += other.all;
    }

    @Override
    public String toString() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %% of %,d", 100 * value(), all);
    }
}
