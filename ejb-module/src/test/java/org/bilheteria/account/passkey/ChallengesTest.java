package org.bilheteria.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChallengesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    private final Challenges challenges = new Challenges(new byte[32], "bilheteria");

    @Test
    void aChallengeIsKnownAgainForFiveMinutes() {
        Challenge made = challenges.forSignIn(NOW);

        assertThat(challenges.ofSignIn(made.text(), NOW.plusSeconds(299))).contains(made);
        assertThat(challenges.ofSignIn(made.text(), NOW.plusSeconds(300))).isEmpty();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(challenges.forSignIn(NOW).id())
                .isNotEqualTo(challenges.forSignIn(NOW).id());
    }

    @Test
    void oneForAPurposeOrABuyerServesNoOther() {
        String signIn = challenges.forSignIn(NOW).text();
        String adding = challenges.forAdding(7, NOW).text();

        assertThat(challenges.ofAdding(signIn, 7, NOW)).isEmpty();
        assertThat(challenges.ofSignIn(adding, NOW)).isEmpty();
        assertThat(challenges.ofAdding(adding, 8, NOW)).isEmpty();
        assertThat(challenges.ofAdding(adding, 7, NOW)).isPresent();
    }

    @Test
    void othersAreNone() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Challenge foreign = new Challenges(otherKey, "bilheteria").forSignIn(NOW);

        assertThat(challenges.ofSignIn(foreign.text(), NOW)).isEmpty();
        assertThat(challenges.ofSignIn("", NOW)).isEmpty();
        assertThat(challenges.ofSignIn("any text", NOW)).isEmpty();
    }
}
