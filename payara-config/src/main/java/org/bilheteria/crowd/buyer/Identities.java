package org.bilheteria.crowd.buyer;

import java.util.Locale;
import java.util.Random;

/** The people of one run. Seed and run say who they are, so that a kept sign-up can be used again. */
public final class Identities {

    private final String run;
    private final CpfBlock cpf;

    /** @param run random, so that a second run on the same server meets no taken e-mail or CPF */
    public Identities(long seed, String run, int count) {
        this.run = run;
        cpf = CpfBlock.draw(new Random(seed * 31 + run.hashCode()), count);
    }

    Identity number(int n) {
        String email = String.format(Locale.ROOT, "buyer%d.%s@crowd.example", n, run);
        String password = String.format(Locale.ROOT, "Crowd-%s-%06d", run, n);
        return new Identity("Pessoa da Multidão", email, cpf.number(n), password);
    }

    record Identity(String name, String email, String cpf, String password) {}
}
