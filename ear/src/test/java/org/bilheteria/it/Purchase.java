package org.bilheteria.it;

import org.bilheteria.support.Sale;

/** A ticket that a new buyer has paid. @param buyer their session @param order its number */
record Purchase(String buyer, String order) {

    static Purchase of(Api api, Sale sale) throws Exception {
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        api.pay(api.charge(place, buyer), "");
        return new Purchase(buyer, api.awaitState(place, buyer, "PAID").getString("order"));
    }

    String path() {
        return "/api/orders/" + order;
    }
}
