package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bilheteria.support.push.PushBrowser;
import org.bilheteria.support.push.PushServiceStub;
import org.bilheteria.support.push.PushServiceStub.Message;

/** A browser that a buyer has told to be told, and what it was told. Its push service is one of two that run as long as the tests do. */
final class Pushed {

    static final PushServiceStub WELL = PushServiceStub.start();

    /** One that a test may have say nothing: nobody else's messages wait for it. */
    static final PushServiceStub OTHER = PushServiceStub.start();

    static final String PATH = "/api/account/push-subscriptions";

    private final PushServiceStub service;
    private final PushBrowser browser = PushBrowser.fresh();
    private final String name = UUID.randomUUID().toString();

    Pushed(PushServiceStub service) {
        this.service = service;
    }

    /** What lets both in. */
    static String services() {
        return WELL.entry() + "," + OTHER.entry();
    }

    /** As a browser writes it. */
    String json() {
        return Json.createObjectBuilder()
                .add("endpoint", service.endpoint(name))
                .addNull("expirationTime")
                .add(
                        "keys",
                        Json.createObjectBuilder().add("p256dh", browser.key()).add("auth", browser.secret()))
                .build()
                .toString();
    }

    /** Asks to be told what is this buyer's. */
    Pushed asks(Api api, String buyer) throws Exception {
        Api.granted(api.post(PATH, json(), buyer));
        return this;
    }

    void isAnswered(int status) {
        service.answer(name, status);
    }

    void isAnsweredNothing() {
        service.saysNothing(name);
    }

    List<Message> messages() {
        return service.messages(name);
    }

    /** What it is told of this kind, once it is. */
    JsonObject told(String kind) {
        return await()
                .until(
                        () -> messages().stream().map(this::read).toList(),
                        all -> all.stream()
                                .anyMatch(each -> each.getString("kind").equals(kind)))
                .stream()
                .filter(each -> each.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject read(Message message) {
        try {
            return Json.createReader(new StringReader(browser.read(message.body())))
                    .readObject();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** How many browsers a buyer is told on. */
    static int ofBuyer(Api api, String buyer) throws Exception {
        var answer = api.send("GET", PATH, Map.of("Authorization", "Bearer " + buyer));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.json(answer).getJsonArray("subscriptions").size();
    }
}
