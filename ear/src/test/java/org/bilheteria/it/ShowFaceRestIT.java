package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.Test;

/** Goal: programs of organisers present shows as their pages do, and nobody else does. */
@OnSharedServer(SetUp.QUICK_LINE)
class ShowFaceRestIT {

    private final Distribution server;
    private final Api api;
    private final String organiser;

    ShowFaceRestIT(Distribution server) throws Exception {
        this.server = server;
        this.api = new Api(server);
        this.organiser = api.organiser(server);
    }

    @Test
    void programsDoTheSameAndOthersNothing() throws Exception {
        Sale sale = api.announce(3, Instant.now().plusSeconds(3_600));
        String path = "/api/organiser/performances/" + sale.performance();
        byte[] fine = Photo.of(Color.GREEN, 500, 500, "png");
        HttpResponse<String> made =
                Photo.put(server, path + "/poster?alt=A%20green%20thing", "image/png", fine, organiser);
        JsonObject poster = Api.granted(made).getJsonObject("poster");
        assertThat(api.get(poster.getString("path")).statusCode()).isEqualTo(200);
        assertThat(poster.getString("alt")).isEqualTo("A green thing");
        JsonObject said = Api.granted(api.put(path + "/face", "{\"ageRating\":\"L\"}", organiser));
        assertThat(said.keySet()).containsExactlyInAnyOrder("ageRating", "poster");

        assertThat(Photo.put(server, path + "/poster", "image/png", fine, organiser)
                        .body())
                .contains("POSTER_REFUSED", "alt");
        assertThat(Photo.put(server, path + "/poster?alt=x", "image/gif", fine, organiser)
                        .statusCode())
                .isEqualTo(415);
        assertThat(Photo.put(server, path + "/poster?alt=x", "image/jpeg", new byte[8_000_001], organiser)
                        .statusCode())
                .isEqualTo(413);
        assertThat(Photo.put(server, path + "/poster?alt=x", "image/png", fine, api.newBuyer())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Photo.put(server, path + "/poster?alt=x", "image/png", fine, null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Photo.put(server, "/api/organiser/performances/999999/poster?alt=x", "image/png", fine, organiser)
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.put(path + "/face", "{\"ageRating\":\"15\"}", organiser).body())
                .contains("INVALID", "ageRating");
        assertThat(api.send("DELETE", path + "/poster", Api.bearer(organiser)).statusCode())
                .isEqualTo(204);
        assertThat(api.get(poster.getString("path")).statusCode()).isEqualTo(404);
    }
}
