package org.bilheteria.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.Email;
import org.bilheteria.account.SignUpDesk.Waiting;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

/** Goal: whoever types a code too late is offered another one, as long as there is one to be had, and not a form to fill in again. */
class ConfirmPageTest {

    private static final String PENDING = "0123456789ABCDEFGHJKMNPQRS";
    private static final Email ANA = new Email("ana@example.com");

    private Optional<Waiting> kept = Optional.of(new Waiting(ANA, false));
    private final ConfirmPage page = page();

    @Test
    void aCodeMayBeTypedInItsTime() {
        assertThat(page.isOpen()).isTrue();
        assertThat(page.isLate()).isFalse();
    }

    @Test
    void typedAfterItsTimeAnotherCodeIsOffered() {
        page.isOpen();
        kept = Optional.of(new Waiting(ANA, true));

        page.confirm();

        assertThat(page.isOpen()).isTrue();
        assertThat(page.isLate()).isTrue();
    }

    @Test
    void askedForItIsThere() {
        kept = Optional.of(new Waiting(ANA, true));
        assertThat(page.isLate()).isTrue();

        page.again();

        assertThat(page.isMailedAgain()).isTrue();
        assertThat(page.isOpen()).isTrue();
        assertThat(page.isLate()).isFalse();
    }

    @Test
    void whatNothingConfirmsAnyMoreIsOver() {
        page.isOpen();
        kept = Optional.empty();

        page.confirm();

        assertThat(page.isOpen()).isFalse();
        assertThat(page.isBegun()).isTrue();
    }

    @Test
    void noMoreCodesIsOverToo() {
        page.isOpen();
        kept = Optional.empty();

        page.again();

        assertThat(page.isMailedAgain()).isFalse();
        assertThat(page.isOpen()).isFalse();
    }

    private ConfirmPage page() {
        ConfirmPage page = new ConfirmPage();
        page.request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) ->
                        new Cookie[] {new Cookie("confirming", PENDING + ".0")});
        page.confirmation = new Confirmation() {
            @Override
            public Optional<Waiting> waiting(String pending) {
                return pending.equals(PENDING) ? kept : Optional.empty();
            }

            @Override
            public Buyer confirm(String pending, String typed) {
                throw new Refused(Refusal.CODE_OVER, "too late");
            }

            @Override
            public void again(String pending) {
                kept = kept.map(waiting -> new Waiting(waiting.email(), false));
                kept.orElseThrow(() -> new Refused(Refusal.CODE_OVER, "too often"));
            }
        };
        return page;
    }
}
