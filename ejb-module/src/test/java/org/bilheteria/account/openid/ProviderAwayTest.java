package org.bilheteria.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bilheteria.account.openid.OpenIdFixture.Begun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a provider that is slow, away or broken is said to be so, soon, and holds few threads. */
class ProviderAwayTest {

    @TempDir
    Path folder;

    private OpenIdFixture office;
    private ProviderStub provider;

    @BeforeEach
    void open() throws IOException {
        office = new OpenIdFixture(folder);
        provider = office.provider;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoIsAwayIsLeftAloneForAMomentAndThenAskedAgain() {
        office.told.put("openid.prov.issuer", "http://127.0.0.1:1");
        assertAway(office::begin, "It can't be reached");
        assertAway(office::begin, "It did not answer a moment ago");
        office.clock.advance(Duration.ofSeconds(3));
        assertAway(office::begin, "It can't be reached");
    }

    @Test
    void whoIsSlowIsNotWaitedFor() {
        office.told.put("openid.timeout", "PT0.2S");
        provider.delayMillis = 20_000;

        assertAway(office::begin, "It takes longer than PT0.2S");
    }

    @Test
    void soManyAskAtOnceAndNoMore() throws Exception {
        provider.delayMillis = 2_000;
        ExecutorService crowd = Executors.newFixedThreadPool(3 * ProviderHttp.AT_ONCE);
        List<Future<Begun>> begun = new ArrayList<>();
        for (int i = 0; i < 3 * ProviderHttp.AT_ONCE; i++) {
            begun.add(crowd.submit(() -> office.begin()));
        }
        int refused = 0;
        for (Future<Begun> one : begun) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException full) {
                refused++;
            }
        }
        crowd.shutdown();

        assertThat(provider.discovered.get()).isBetween(1, ProviderHttp.AT_ONCE);
        assertThat(refused).isEqualTo(2 * ProviderHttp.AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "503, {}", "429, {}", "200, <html>", "200, []"})
    void whatIsNoAnswerIsNone(int status, String answer) {
        Begun begun = office.begin();
        provider.status = status;
        provider.answer = answer;

        assertThatThrownBy(() -> office.answered(begun))
                .asInstanceOf(type(OpenIdRefused.class))
                .extracting(OpenIdRefused::trouble)
                .isEqualTo(Trouble.AWAY);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, https://evil.example",
        "token_endpoint, ''",
        "jwks_uri, not an address",
        "authorization_endpoint, /relative"
    })
    void whatItSaysOfItselfMustBeOfItself(String field, String value) {
        provider.discovery.put(field, value);

        assertThatThrownBy(office::begin).isInstanceOf(ProviderAway.class);
        provider.discovery.put(field, "issuer".equals(field) ? provider.issuer() : provider.issuer() + "/keys");
        office.begin();
    }

    private static void assertAway(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(ProviderAway.class).hasMessageContaining(why);
    }
}
