package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.time.Instant;
import java.util.List;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: in the minutes that matter a buyer is told what is true, on the page of their place and by mail. */
@OnSharedServer(SetUp.QUICK_LINE)
class PlacePageIT {

    private static Distribution server;
    private static Api api;

    @BeforeAll
    static void open(Distribution shared) throws Exception {
        server = shared;
        api = new Api(server);
    }

    @Test
    void whoIsCalledIsToldByMailUntilWhenTheyCanPay() throws Exception {
        Sale sale = api.openSale(1);
        String buyer = api.newBuyer();
        String place = api.hold(sale, buyer);
        Instant until = Instant.parse(
                api.own("/api/places/" + place, buyer).getJsonObject("hold").getString("expiresAt"));

        List<String> mails = await().until(() -> Mails.with(server, "/place?id=3D" + place), some -> !some.isEmpty());

        assertThat(mails)
                .singleElement()
                .asString()
                .contains("your turn", "Pay by PIX by " + WayIn.clock(until), "Pague por PIX", "R$ 100,00");
    }
}
