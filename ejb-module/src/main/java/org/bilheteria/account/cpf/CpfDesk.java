package org.bilheteria.account.cpf;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Cpf;
import org.bilheteria.account.CpfHash;
import org.bilheteria.account.SignUpRules;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/** Whose CPF is whose, after signing up: proved by a provider that has checked it, or typed where one is missing. */
@Stateless
public class CpfDesk {

    private static final int REFERENCE_CHARACTERS = 26;

    private BuyerRegister register;
    private CpfHash hash;
    private Clock clock;
    private Event<CpfReclaimed> reclaimed;

    /** For the container's proxies. */
    protected CpfDesk() {}

    @Inject
    public CpfDesk(BuyerRegister register, CpfHash hash, Clock clock, Event<CpfReclaimed> reclaimed) {
        this.register = register;
        this.hash = hash;
        this.clock = clock;
        this.reclaimed = reclaimed;
    }

    /**
     * Gives an account the CPF that somebody vouches for who has checked it. Another account that had only typed it loses it, and is
     * told.
     *
     * @throws Refused CPF_TAKEN if another account has proved it, too
     */
    public void prove(long buyer, Cpf cpf) {
        String proved = hash.of(cpf);
        boolean known = register.buyer(buyer)
                .filter(Buyer::cpfProved)
                .flatMap(Buyer::cpfHash)
                .filter(proved::equals)
                .isPresent();
        if (!known) {
            reclaim(buyer, proved);
        }
    }

    private void reclaim(long buyer, String proved) {
        try {
            register.reclaimCpf(buyer, proved, UtcMicros.now(clock))
                    .ifPresent(loser -> tell("account " + buyer, loser));
        } catch (UniqueValueTaken byAnother) {
            throw taken();
        }
    }

    private void tell(String actor, long loser) {
        reclaimed.fire(new CpfReclaimed(actor, loser, RandomId.of(REFERENCE_CHARACTERS)));
    }

    /**
     * Takes a CPF from the account that had only typed it, for whoever has shown at a desk that it is theirs: now they sign up with it.
     *
     * @param actor who does, for the audit log
     * @throws org.bilheteria.shared.InvalidFields for the field {@code cpf}
     * @throws Refused NOT_FOUND when no account has it; CPF_TAKEN when it was proved there
     */
    public void release(@Nullable String typed, String actor) {
        String wanted = hash.of(SignUpRules.cpf(typed));
        try {
            long loser = register.releaseCpf(wanted)
                    .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "No account has this CPF"));
            tell(actor, loser);
        } catch (UniqueValueTaken proved) {
            throw taken();
        }
    }

    /** Whether another account has proved this CPF, so that nobody else can. */
    public boolean provedByAnother(long buyer, Cpf cpf) {
        return register.byCpfHash(hash.of(cpf))
                .filter(other -> other.id() != buyer)
                .filter(Buyer::cpfProved)
                .isPresent();
    }

    /**
     * Gives an account that has none the CPF its owner types.
     *
     * @throws org.bilheteria.shared.InvalidFields for the field {@code cpf}
     * @throws Refused CPF_TAKEN; FORBIDDEN for an account that has one
     */
    public void state(long buyer, @Nullable String typed) {
        Cpf cpf = SignUpRules.cpf(typed);
        Optional<Buyer> owner = register.buyer(buyer);
        if (owner.filter(Buyer::lacksCpf).isEmpty()) {
            throw new Refused(Refusal.FORBIDDEN, "The account has a CPF");
        }
        try {
            register.stateCpf(buyer, free(cpf));
        } catch (UniqueValueTaken faster) {
            throw taken();
        }
    }

    /** The hash of a CPF that no account has. @throws Refused CPF_TAKEN */
    public String free(Cpf cpf) {
        String wanted = hash.of(cpf);
        if (register.byCpfHash(wanted).isPresent()) {
            throw taken();
        }
        return wanted;
    }

    private static Refused taken() {
        return new Refused(Refusal.CPF_TAKEN, "There is an account with this CPF");
    }

    /** Whether the account lacks one. */
    public boolean lacking(long buyer) {
        return register.buyer(buyer).filter(Buyer::lacksCpf).isPresent();
    }

    /** All of them. */
    public Set<Long> withoutCpf() {
        return new HashSet<>(register.withoutCpf());
    }
}
