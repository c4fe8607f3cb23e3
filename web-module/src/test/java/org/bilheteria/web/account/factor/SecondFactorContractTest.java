package org.bilheteria.web.account.factor;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Session;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.security.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: a shown code is read as {@code /openapi} describes it. */
class SecondFactorContractTest {

    private static final Session SESSION = new Session(7, Rights.NONE, "id", Instant.EPOCH, false, Instant.EPOCH);

    private final SecondFactorResource resource = new SecondFactorResource();

    @BeforeEach
    void open() {
        resource.signedIn = new SignedIn() {
            @Override
            public long requireBuyer() {
                return 7;
            }

            @Override
            public Optional<Session> session() {
                return Optional.of(SESSION);
            }
        };
        resource.factors = new SecondFactors() {
            @Override
            public void check(long buyer, String code) {
                // Any is right.
            }
        };
        resource.shown = new ShownFactor() {
            @Override
            public Issued now(HttpServletRequest request, HttpServletResponse response, Session session) {
                return new Issued("token", session);
            }
        };
    }

    @Test
    void aCode() {
        new BodyContract("showSecondFactor", "ShownCode", this::read)
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    private void read(JsonObject json) {
        resource.show(new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
