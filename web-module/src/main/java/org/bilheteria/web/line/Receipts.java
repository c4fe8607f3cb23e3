package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.token.Signer;
import org.bilheteria.token.TokenKind;

/**
 * Writes receipts: JWTs with which buyers can prove that they arrived, and when, even to somebody who does not believe us.
 * Checked with {@code /.well-known/jwks.json}; {@code bin/verify-journal --receipts} says whether the journal keeps its
 * word.
 */
@ApplicationScoped
public class Receipts {

    /** A receipt can be shown to prove an omission long after the sale. */
    private static final Duration VALIDITY = Duration.ofDays(365);

    @Inject
    Signer signer;

    /** The receipt of a place; asked for again it is signed again and says the same. */
    public String of(String place, int performance, int sector, Instant stamp) {
        return signer.sign(
                TokenKind.RECEIPT,
                Map.of(
                        "sub", place,
                        "performance", Integer.toString(performance),
                        "sector", Integer.toString(sector),
                        "stamp", UtcMicros.text(stamp)),
                VALIDITY);
    }
}
