package org.bilheteria.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Session;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Issued ISSUED =
            new Issued("the.token", new Session(7, Rights.NONE, "id", NOW.plusSeconds(3600), false, NOW));

    private final List<String> cookiesSet = new ArrayList<>();

    @Test
    void scriptsAndOtherSitesDontGetIt() {
        SessionCookie.set(response(), ISSUED, NOW, false);

        assertThat(cookiesSet).containsExactly("session=the.token; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax");
    }

    @Test
    void overTlsItNeverTravelsInTheClear() {
        SessionCookie.set(response(), ISSUED, NOW, true);
        SessionCookie.clear(response(), true);

        assertThat(cookiesSet)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).endsWith("; Secure"));
    }

    @Test
    void clearingEmptiesItAtOnce() {
        SessionCookie.clear(response(), false);

        assertThat(cookiesSet).containsExactly("session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    @Test
    void theTokenIsReadFromItsCookieAmongOthers() {
        var request = request(Map.of(), new Cookie("lang", "en"), new Cookie("session", "kept"));

        assertThat(SessionCookie.token(request)).contains("kept");
        assertThat(SessionCookie.cookie(request(Map.of(), new Cookie("Session", "other"))))
                .isEmpty();
    }

    @Test
    void theBearerTokenGoesBeforeTheCookieWhateverTheSchemesCase() {
        Cookie cookie = new Cookie("session", "kept");

        assertThat(SessionCookie.token(request(Map.of("Authorization", "Bearer given"), cookie)))
                .contains("given");
        assertThat(SessionCookie.token(request(Map.of("Authorization", "bearer given"), cookie)))
                .contains("given");
    }

    @Test
    void aCookieTakesThePlaceOfTheOneThatCameAndOfNoProgramsToken() {
        Cookie cookie = new Cookie("session", "kept");

        assertThat(SessionCookie.brings(request(Map.of(), cookie))).isTrue();
        assertThat(SessionCookie.brings(request(Map.of("Authorization", "Bearer given"), cookie)))
                .isFalse();
        assertThat(SessionCookie.brings(request(Map.of()))).isFalse();
    }

    @Test
    void anotherSchemeOrNothingIsNoToken() {
        assertThat(SessionCookie.token(request(Map.of("Authorization", "Basic YTpi"))))
                .isEmpty();
        assertThat(SessionCookie.token(request(Map.of()))).isEmpty();
    }

    /** Without any cookie the platform answers null, not an empty array. */
    private static HttpServletRequest request(Map<String, String> headers, Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SessionCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getCookies" -> cookies.length == 0 ? null : cookies;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                SessionCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("addHeader") || !arguments[0].equals("Set-Cookie")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    cookiesSet.add((String) arguments[1]);
                    return null;
                });
    }
}
