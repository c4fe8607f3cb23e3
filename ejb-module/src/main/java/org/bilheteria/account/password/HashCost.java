package org.bilheteria.account.password;

/**
 * What one Argon2id hash costs.
 *
 * @param memoryKib memory that is filled
 * @param passes how often
 */
public record HashCost(int memoryKib, int passes) {

    /** OWASP's first setting: 19 MiB, two passes, one lane. */
    static final HashCost OWASP = new HashCost(19_456, 2);

    /** The rounds of PBKDF2-SHA512 that OWASP puts beside it; passwords were hashed with them before. */
    public static final int ROUNDS = 210_000;

    private static final int LEAST_KIB = 64;

    /**
     * The cost that a number of PBKDF2 rounds stands for: {@link #OWASP} for {@link #ROUNDS}, less memory in proportion for
     * fewer, more passes for more.
     */
    static HashCost ofRounds(int rounds) {
        long kib = (long) OWASP.memoryKib * rounds / ROUNDS;
        long passes = (long) OWASP.passes * rounds / ROUNDS;
        return new HashCost(
                (int) Math.max(LEAST_KIB, Math.min(OWASP.memoryKib, kib)), (int) Math.max(OWASP.passes, passes));
    }

    /** Whether guessing at the one costs no more than guessing at the other. */
    boolean below(HashCost other) {
        return (long) memoryKib * passes < (long) other.memoryKib * other.passes;
    }
}
