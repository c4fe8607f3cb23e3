package org.bilheteria.web.account;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.session.Issued;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.security.PasswordSignIn;
import org.junit.jupiter.api.Test;

/** Goal: signing up and in is read as {@code /openapi} describes it. */
class AccountContractTest {

    @Test
    void aSignUp() {
        BuyersResource resource = new BuyersResource();
        resource.accounts = new Accounts(
                new BuyerRegister() {
                    @Override
                    public Optional<Buyer> byEmail(String email) {
                        throw new Accepted();
                    }
                },
                null,
                null,
                null,
                null);

        new BodyContract("signUp", "SignUp", json -> accepted(() -> resource.signUp(body(json))))
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void aSignIn() {
        SessionResource resource = new SessionResource();
        resource.passwords = new PasswordSignIn() {
            @Override
            public Issued signIn(String email, String password, HttpServletRequest request) {
                throw new Accepted();
            }
        };

        new BodyContract("signIn", "SignIn", json -> accepted(() -> resource.signIn(body(json))))
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
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
