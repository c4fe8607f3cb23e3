package org.bilheteria.account;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.bilheteria.account.cpf.CpfDesk;
import org.bilheteria.account.cpf.CpfReclaimed;
import org.bilheteria.shared.Events;

/** The register of accounts on a database of a test, and somebody in it. */
public final class Registers {

    private Registers() {}

    public static BuyerRegister on(EntityManager database) {
        BuyerRegister register = new BuyerRegister();
        register.database = database;
        return register;
    }

    public static StaffRoles roles(EntityManager database) {
        StaffRoles roles = new StaffRoles();
        roles.database = database;
        return roles;
    }

    /** @return the id of the new account of an organiser */
    public static long organiser(EntityManager database, Email email, Instant now) {
        Buyer organiser = Buyer.organiser(email, "hash", true, now);
        on(database).addOrganiser(organiser);
        return organiser.id();
    }

    /** @param told hears of what was reclaimed */
    public static CpfDesk cpfs(EntityManager database, Clock clock, Consumer<CpfReclaimed> told) {
        return new CpfDesk(on(database), new CpfHash(new byte[32]), clock, Events.to(told));
    }

    /** Somebody who typed this CPF. @return the id of the new account */
    public static long buyer(EntityManager database, Email email, Cpf cpf, Instant now) {
        CpfHash hash = new CpfHash(new byte[32]);
        return on(database).add(Buyer.buyer(new Newcomer("Ana", email, cpf, "correct horse"), hash, "hash", now));
    }

    /** @return the id of the new account */
    public static long buyer(EntityManager database, Email email, Instant now) {
        Cpf cpf = new Cpf("52998224725");
        CpfHash hash = new CpfHash(email.address().getBytes(StandardCharsets.UTF_8));
        return on(database).add(Buyer.buyer(new Newcomer("Ana", email, cpf, "correct horse"), hash, "hash", now));
    }
}
