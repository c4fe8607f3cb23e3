package org.bilheteria.line.gate;

import org.bilheteria.line.Wish;

/** What a buyer asks for at the gate. */
public record EntryRequest(long buyer, int performance, int sector, Wish wish) {}
