package org.bilheteria.web.line;

import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.EntryRequest;

/** What somebody chose, whoever they turn out to be. */
public record Choice(int performance, int sector, Wish wish) {

    EntryRequest by(long buyer) {
        return new EntryRequest(buyer, performance, sector, wish);
    }

    /** Where it was chosen, and can be changed. */
    public String page() {
        return "/performance?id=" + performance + "&sector=" + sector;
    }
}
