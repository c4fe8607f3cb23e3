package org.bilheteria.web.account.recovery;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.openapi.BodyContract;
import org.junit.jupiter.api.Test;

/** Goal: getting back into an account is read as {@code /openapi} describes it. */
class RecoveryContractTest {

    private final RecoveryResource resource = new RecoveryResource();

    @Test
    void anotherPassword() {
        resource.callers = new Callers() {
            @Override
            public Caller of(HttpServletRequest request, String email, String brought) {
                return new Caller("", null, Instant.EPOCH);
            }
        };
        resource.recovery = new Recovery() {
            @Override
            public Buyer renew(String code, String password, Instant stamp) {
                PasswordRule.required("password", password);
                throw new Accepted();
            }
        };

        new BodyContract("recover", "Recovery", json -> accepted(() -> resource.renew("code", body(json))))
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
