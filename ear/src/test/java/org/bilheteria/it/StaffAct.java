package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.support.Site;

/** What organisers do about staff, and what staff does first, with a browser and by REST. */
final class StaffAct {

    private final Distribution server;
    private final Api api;

    StaffAct(Distribution server) throws IOException {
        this.server = server;
        api = new Api(server);
    }

    /** Signs somebody up and gives them these roles. @param person nine digits @return their e-mail */
    String employ(long person, String... roles) throws Exception {
        Api.site(server).signUp(person);
        assertThat(give(Site.email(person), roles).statusCode()).isEqualTo(200);
        return Site.email(person);
    }

    HttpResponse<String> give(String email, String... roles) throws Exception {
        JsonArrayBuilder list = Json.createArrayBuilder();
        List.of(roles).forEach(list::add);
        return put(Json.createObjectBuilder().add("email", email).add("roles", list));
    }

    HttpResponse<String> switchOff(String email, boolean off) throws Exception {
        return put(Json.createObjectBuilder().add("email", email).add("switchedOff", off));
    }

    HttpResponse<String> put(JsonObjectBuilder change) throws Exception {
        return api.put("/api/organiser/staff", change.build().toString(), api.organiser(server));
    }

    HttpResponse<String> signIn(String email, String secondFactor) throws Exception {
        JsonObjectBuilder body = Json.createObjectBuilder().add("email", email).add("password", Site.PASSWORD);
        if (!secondFactor.isEmpty()) {
            body.add("secondFactor", secondFactor);
        }
        return api.post("/api/session", body.build().toString(), null);
    }

    String token(String email) throws Exception {
        JsonObject session = Api.json(signIn(email, ""));
        return session.getString("token");
    }

    int status(String token, String call) throws Exception {
        return answer(token, call).statusCode();
    }

    HttpResponse<String> answer(String token, String call) throws Exception {
        String[] words = call.split(" ");
        Map<String, String> headers = new HashMap<>(Api.bearer(token));
        headers.put("Accept", words[1].startsWith("/api/") ? "*/*" : "text/html");
        return api.send(words[0], words[1], headers);
    }

    /** Signs in by the page, and goes on from there. */
    static void signIn(Page page, String email) {
        page.locator("#signIn\\:email").fill(email);
        page.locator("#signIn\\:password").fill(Site.PASSWORD);
        page.locator("#signIn\\:go").click();
    }

    /** Sets an app up on the page of the account, which is open. @return the codes for whoever loses it */
    static List<String> setUp(Page page, Authenticator app) {
        page.locator("#newApp\\:code").fill(app.next());
        page.locator("#newApp\\:go").click();
        page.locator("#factor-codes").waitFor();
        return page.locator("#factor-codes li").allInnerTexts();
    }

    static Authenticator app(Page page) {
        return new Authenticator(page.locator("#factor-secret").innerText());
    }

    static void show(Page page, String code) {
        page.locator("#secondFactor\\:code").fill(code);
        page.locator("#secondFactor\\:go").click();
    }

    HttpResponse<String> show(String token, String code) throws Exception {
        return api.post("/api/session/second-factor", "{\"code\":\"" + code + "\"}", token);
    }

    static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).getString("code")).isEqualTo(code);
    }
}
