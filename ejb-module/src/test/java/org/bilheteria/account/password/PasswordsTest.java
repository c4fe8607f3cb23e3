package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String OWASP = "$argon2id$v=19$m=19456,t=2,p=1,";

    /** Both of "correct horse battery"; the first as the reference implementation writes it, the second by Payara's Pbkdf2PasswordHash. */
    private static final String THEIRS =
            "$argon2id$v=19$m=19456,t=2,p=1$D7PDbD8W4Kufg9zvGAkGkg$HsHHsq6/FmX9DaCfWn0eFfomNOcTpY8+0lOHRdRi6vA";

    private static final String OLD =
            "PBKDF2WithHmacSHA512:1024:9pfs/DA89Q/urv1vkRygzZCxyW1B9wi3Tve8RJSI7VE=:197SM97T64HFJwniNP5clOohKR"
                    + "+nTEiEjJDYLC2BNJHd1lnVYLP1KPcGDL1U0OQ86ZIzsYDGxSQdHSq0LYqNBA==";

    private static final Pepper PEPPER = new Pepper(new byte[] {1, 2, 3});

    private final Passwords passwords = passwords(HashCost.ROUNDS);

    @Test
    void byDefaultAHashIsWhatOwaspAsksFor() {
        String hash = passwords.hash("correct horse battery");

        assertThat(hash).startsWith(OWASP).isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterx", hash)).isFalse();
        assertThat(passwords.outdated(hash)).isFalse();
        assertThat(passwords.matches("correct horse battery", passwords.decoyHash()))
                .isFalse();
    }

    @Test
    void hashesOfOthersAndOfBeforeAreChecked() {
        assertThat(passwords.matches("correct horse battery", THEIRS)).isTrue();
        assertThat(passwords.matches("wrong horse battery", THEIRS)).isFalse();
        assertThat(passwords.matches("correct horse battery", OLD)).isTrue();
        assertThat(passwords.matches("wrong horse battery", OLD)).isFalse();
        assertThat(passwords.outdated(OLD)).isTrue();
        assertThat(passwords.outdated(THEIRS)).as("for want of a key").isTrue();
        assertThat(passwords(1_024).outdated(THEIRS)).as("for a cheaper one").isFalse();
    }

    @Test
    void withoutTheKeyAHashFitsNoPassword() {
        String hash = passwords.hash("correct horse battery");
        Passwords elsewhere = passwords(HashCost.ROUNDS, Argon2Engines.best(), new Pepper(new byte[] {3, 2, 1}));

        assertThat(hash).contains(",keyid=" + PEPPER.keyId() + "$");
        assertThat(elsewhere.matches("correct horse battery", hash)).isFalse();
        assertThat(elsewhere.matches("correct horse battery", hash.replaceFirst(",keyid=[^$]+", "")))
                .as("said to be of before")
                .isFalse();
        assertThat(elsewhere.matches("correct horse battery", THEIRS)).isTrue();
    }

    @Test
    void whateverComputesItTheHashIsTheSame() {
        Argon2Engine java = Argon2Engines.best(() -> {
            throw new UnsatisfiedLinkError("not on this machine");
        });
        String hash = passwords.hash("ça va été 2026");

        assertThat(java.name()).isEqualTo("java");
        assertThat(passwords(HashCost.ROUNDS, java).matches("ça va été 2026", hash))
                .isTrue();
    }

    @Test
    void aLibraryThatComputesWronglyIsNotUsed() {
        assertThat(Argon2Engines.best(() -> new Argon2Engine() {
                            @Override
                            public byte[] hash(byte[] password, byte[] salt, byte[] secret, HashCost cost) {
                                return new byte[PhcHash.HASH_BYTES];
                            }

                            @Override
                            public String name() {
                                return "broken";
                            }
                        })
                        .name())
                .isEqualTo("java");
    }

    @Test
    void anAccentIsTheSameHoweverItIsTyped() {
        String hash = passwords.hash("e\u0301te\u0301 2026");

        assertThat(passwords.matches("\u00e9t\u00e9 2026", hash)).isTrue();
    }

    @Test
    void fewerRoundsMakeTrialsCheapAndMoreCostMore() {
        assertThat(HashCost.ofRounds(1_024)).isEqualTo(new HashCost(94, 2));
        assertThat(HashCost.ofRounds(1)).isEqualTo(new HashCost(64, 2));
        assertThat(HashCost.ofRounds(105_000)).isEqualTo(new HashCost(9_728, 2));
        assertThat(HashCost.ofRounds(HashCost.ROUNDS)).isEqualTo(HashCost.OWASP);
        assertThat(HashCost.ofRounds(420_000)).isEqualTo(new HashCost(19_456, 4));
        assertThat(HashCost.ofRounds(Integer.MAX_VALUE).passes()).isPositive();
        assertThat(passwords(1_024).hash("correct horse battery")).startsWith("$argon2id$v=19$m=94,t=2,p=1,");
        assertThat(passwords.outdated(passwords(1_024).hash("correct horse battery")))
                .isTrue();
    }

    @Test
    void whatIsNoHashIsAFaultThatDoesNotQuoteIt() {
        assertThatThrownBy(() -> passwords.matches("correct horse battery", "$argon2id$v=19$secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> passwords.matches("correct horse battery", "secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }

    private static Passwords passwords(int rounds) {
        return passwords(rounds, Argon2Engines.best());
    }

    private static Passwords passwords(int rounds, Argon2Engine engine) {
        return passwords(rounds, engine, PEPPER);
    }

    private static Passwords passwords(int rounds, Argon2Engine engine, Pepper pepper) {
        return new Passwords(engine, pepper, new Settings() {
            @Override
            public int passwordIterations() {
                return rounds;
            }

            @Override
            public int passwordConcurrency() {
                return 1;
            }
        });
    }
}
