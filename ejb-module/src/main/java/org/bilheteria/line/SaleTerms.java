package org.bilheteria.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published terms of each sector's sale, remembered: they never change, whatever the configuration says later. */
@ApplicationScoped
public class SaleTerms {

    @Inject
    Places places;

    private final Map<Integer, Terms> known = new ConcurrentHashMap<>();

    public Terms of(int sector) {
        return known.computeIfAbsent(sector, places::terms);
    }
}
