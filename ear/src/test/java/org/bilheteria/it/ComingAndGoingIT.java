package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.net.http.HttpResponse;
import java.util.Map;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: who changes their mind does not notice that one account can't fill the public journal by coming and going. */
@OnSharedServer(SetUp.QUICK_LINE)
class ComingAndGoingIT {

    private static Api api;

    @BeforeAll
    static void start(Distribution server) throws Exception {
        api = new Api(server);
    }

    @Test
    void afterTenTimesOneIsToldWhenToComeAgainAndNobodyElseIs() throws Exception {
        Sale sale = api.openSale(100);
        String restless = api.newBuyer();
        for (int i = 0; i < 10; i++) {
            leave(restless, api.enter(sale, restless).getString("place"));
        }

        HttpResponse<String> answer = api.arrive(sale, restless, Map.of()).join();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Api.json(answer).getString("code")).isEqualTo("LEFT_TOO_OFTEN");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 600L);
        api.enter(sale, api.newBuyer());
        api.enter(api.openSale(100), restless);
    }

    @Test
    void whoIsInTheLineIsThereHoweverOftenTheyLeftBefore() throws Exception {
        Sale sale = api.openSale(100);
        String restless = api.newBuyer();
        for (int i = 0; i < 9; i++) {
            leave(restless, api.enter(sale, restless).getString("place"));
        }

        String place = api.enter(sale, restless).getString("place");

        assertThat(api.enter(sale, restless).getString("place")).isEqualTo(place);
        assertThat(api.arrive(sale, restless, Map.of()).join().statusCode()).isEqualTo(200);
    }

    /** As soon as the line knows the place. */
    private static void leave(String buyer, String place) throws Exception {
        await().until(() ->
                api.send("DELETE", "/api/places/" + place, Api.bearer(buyer)).statusCode() == 204);
    }
}
