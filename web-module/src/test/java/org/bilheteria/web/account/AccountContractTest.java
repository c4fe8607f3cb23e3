package org.bilheteria.web.account;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.limit.SignUpLimit;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.session.Issued;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.security.PasswordSignIn;
import org.junit.jupiter.api.Test;

/** Goal: signing up and in is read as {@code /openapi} describes it. */
class AccountContractTest {

    @Test
    void aSignUp() {
        BuyersResource resource = new BuyersResource();
        resource.callers = callers();
        PasswordLines lines = new PasswordLines() {
            @Override
            public String key(String email, String password) {
                throw new Accepted();
            }
        };
        resource.accounts = new Accounts(
                new BuyerRegister(), null, lines, new SignUpLimit(new Settings()), null, null, null, Clock.systemUTC());

        new BodyContract("signUp", "SignUp", json -> accepted(() -> resource.signUp(null, body(json))))
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void aSignIn() {
        SessionResource resource = new SessionResource();
        resource.callers = callers();
        resource.passwords = new PasswordSignIn() {
            @Override
            public Issued signIn(String email, String password, Caller caller, boolean keep) {
                throw new Accepted();
            }
        };

        new BodyContract("signIn", "SignIn", json -> accepted(() -> resource.signIn(null, body(json))))
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    private static Callers callers() {
        return new Callers() {
            @Override
            public Caller of(HttpServletRequest request, String email, String brought) {
                return new Caller("", null, Instant.EPOCH);
            }
        };
    }

    private static void accepted(Runnable reading) {
        try {
            reading.run();
        } catch (Accepted nothingWrong) {
            // All fields were looked at; what is done with them is not asked here.
        }
    }

    private static InputStream body(JsonObject json) {
        return new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final class Accepted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
