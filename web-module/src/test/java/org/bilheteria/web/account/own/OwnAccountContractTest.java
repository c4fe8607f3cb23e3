package org.bilheteria.web.account.own;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.account.recovery.AccountChanges;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.security.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: what people change of their account is read as {@code /openapi} describes it. */
class OwnAccountContractTest {

    private final AccountResource resource = new AccountResource();

    @BeforeEach
    void open() {
        resource.signedIn = new SignedIn() {
            @Override
            public long requireBuyer() {
                return 7;
            }
        };
        resource.callers = new Callers() {
            @Override
            public Caller of(HttpServletRequest request, String email, String brought) {
                return new Caller("", null, Instant.EPOCH);
            }
        };
        resource.changes = new AccountChanges() {
            @Override
            public Buyer password(long buyer, String password, String newPassword, Caller caller) {
                PasswordRule.flaw(newPassword).ifPresent(flaw -> {
                    throw new InvalidFields(Map.of("newPassword", flaw));
                });
                throw new Accepted();
            }

            @Override
            public void email(long buyer, String email, String password, Caller caller) {
                Email.required(email);
                throw new Accepted();
            }
        };
    }

    @Test
    void anotherPassword() {
        keepsTo("changePassword", "PasswordChange", resource::password);
    }

    @Test
    void anotherEmail() {
        keepsTo("askForEmail", "EmailChange", resource::email);
    }

    private interface Reading {
        void of(InputStream body);
    }

    private static void keepsTo(String operation, String schema, Reading reading) {
        new BodyContract(operation, schema, json -> accepted(reading, json))
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    private static void accepted(Reading reading, JsonObject json) {
        try {
            reading.of(new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (Accepted nothingWrong) {
            // All fields were looked at; what is done with them is not asked here.
        }
    }

    private static final class Accepted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
