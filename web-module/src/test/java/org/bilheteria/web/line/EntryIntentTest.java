package org.bilheteria.web.line;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilheteria.account.Email;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what somebody chose comes through signing in as it was, nothing else does, and it is told why a knock does not count. */
class EntryIntentTest {

    private static final Instant KNOCKED = Instant.parse("2026-09-04T13:00:03.123456Z");
    private static final Instant VALID = KNOCKED.plusSeconds(60);
    private static final Email EMAIL = new Email("maria.d'avila+show@example.com.br");
    private static final Email OTHER = new Email("other@example.org");
    private static final Choice CHOICE = new Choice(7, 12, new Wish(2, 1, true));
    private static final EntryIntent INTENT =
            new EntryIntent(CHOICE, Optional.of(EMAIL), "eyJ0.eyJz_-.sIg", KNOCKED, VALID, Optional.empty());
    private static final String TEXT = INTENT.text();

    private final List<String> cookiesSet = new ArrayList<>();

    @Test
    void comesBackAsItWent() {
        EntryIntent sentBack = new EntryIntent(
                new Choice(999_999_999, 1, new Wish(0, 9_999, false)),
                Optional.empty(),
                "a.b.c",
                KNOCKED,
                VALID,
                Optional.of(VALID));

        assertThat(EntryIntent.read(TEXT)).contains(INTENT);
        assertThat(EntryIntent.read(sentBack.text())).contains(sentBack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "entry",
                "2.7.12.2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.7.12.0.0.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.7.12.-2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.7.12.2.1.2.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.7.12.2.10000.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.9999999999.12.2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.7.12.2.1.1.yesterday.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c",
                "1.7.12.2.1.1.1788526803123456.1788526863123456..bm8gZS1tYWls.a.b.c",
                "1.7.12.2.1.1.1788526803123456.1788526863123456..b.a.b.c",
                "1.7.12.2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b",
                "1.7.12.2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c.d",
                "1.7.12.2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.c; Path=/x",
                "1.7.12.2.1.1.1788526803123456.1788526863123456..bUBleGFtcGxlLm9yZw.a.b.\n",
            })
    void whatIsNotAsWeWroteItIsNone(String text) {
        assertThat(EntryIntent.read(text)).isEmpty();
    }

    @Test
    void noDamageMakesMoreOfItThanAnotherChoice() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(TEXT);
            int at = random.nextInt(damaged.length());
            damaged.setCharAt(at, (char) random.nextInt(128));

            EntryIntent.read(damaged.toString())
                    .ifPresent(
                            read -> assertThat(read.choice().wish().tickets()).isBetween(1, 19_998));
        }
    }

    @Test
    void anEndlessOneIsNotLookedAt() {
        String endless = TEXT + "x".repeat(100_000);

        assertThat(EntryIntent.read(endless)).isEmpty();
    }

    @Test
    void twoOfThemAreNone() {
        Cookie ours = new Cookie("entry", TEXT);
        Cookie anothers = new Cookie(
                "entry",
                INTENT.choosing(new Choice(8, 1, new Wish(9, 0, false))).text());

        assertThat(EntryIntent.of(request(new Cookie("lang", "en"), ours))).contains(INTENT);
        assertThat(EntryIntent.of(request(ours, anothers))).isEmpty();
        assertThat(EntryIntent.of(request())).isEmpty();
    }

    @Test
    void scriptsAndOtherSitesDontGetItAndOverTlsItNeverTravelsInTheClear() {
        INTENT.keep(response(), KNOCKED, false);
        INTENT.keep(response(), KNOCKED, true);

        assertThat(cookiesSet)
                .containsExactly(
                        "entry=" + TEXT + "; Path=/; Max-Age=600; HttpOnly; SameSite=Lax",
                        "entry=" + TEXT + "; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void itIsKeptUntilALateAppointment() {
        Instant again = KNOCKED.plus(Duration.ofMinutes(30));
        new EntryIntent(CHOICE, Optional.of(EMAIL), "a.b.c", KNOCKED, VALID, Optional.of(again))
                .keep(response(), KNOCKED, false);

        assertThat(cookiesSet.get(0)).contains("; Max-Age=" + 32 * 60 + ";");
    }

    @Test
    void forgettingEmptiesItWhereThereIsOne() {
        EntryIntent.forget(request(), response(), false);
        EntryIntent.forget(request(new Cookie("entry", "no longer readable")), response(), false);

        assertThat(cookiesSet).containsExactly("entry=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    @Test
    void aKnockIsKeptForOtherTicketsWhileItCounts() {
        EntryIntent sentBack = new EntryIntent(CHOICE, Optional.of(EMAIL), "a.b.c", KNOCKED, VALID, Optional.of(VALID));

        assertThat(INTENT.counts(7, EMAIL, VALID.minusMillis(1))).isTrue();
        assertThat(INTENT.counts(7, EMAIL, VALID)).isFalse();
        assertThat(INTENT.counts(8, EMAIL, KNOCKED)).isFalse();
        assertThat(INTENT.counts(7, OTHER, KNOCKED)).isFalse();
        assertThat(sentBack.counts(7, EMAIL, KNOCKED)).isFalse();
    }

    @Test
    void itIsSaidWhyAKnockDoesNotCount() {
        Instant later = KNOCKED.plusSeconds(30);

        assertThat(why(KNOCKED, false, EMAIL, later)).isEmpty();
        assertThat(why(later, false, OTHER, later)).contains(NotCounted.OTHER_EMAIL);
        assertThat(why(VALID, false, EMAIL, VALID)).contains(NotCounted.TOO_LATE);
        assertThat(why(VALID, false, OTHER, VALID)).contains(NotCounted.OTHER_EMAIL);
        // In line since before they knocked, or out of it and in again with the same knock.
        assertThat(why(KNOCKED.minusSeconds(9), true, OTHER, later)).isEmpty();
        assertThat(why(later, false, EMAIL, later)).isEmpty();
    }

    private static Optional<NotCounted> why(Instant arrivedAt, boolean repeated, Email account, Instant now) {
        Receipt receipt = new Receipt("place", "signed", arrivedAt, PlaceState.ARRIVED, repeated);
        return INTENT.notCounted(receipt, Optional.of(account), now);
    }

    private static HttpServletRequest request(Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                EntryIntentTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCookies" -> cookies.length == 0 ? null : cookies;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                EntryIntentTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    cookiesSet.add((String) arguments[1]);
                    return null;
                });
    }
}
