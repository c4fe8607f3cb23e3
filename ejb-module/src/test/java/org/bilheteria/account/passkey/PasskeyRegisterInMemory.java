package org.bilheteria.account.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.account.Buyer;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;

/** The register as the container runs it: each act in a transaction of its own. */
final class PasskeyRegisterInMemory extends PasskeyRegister {

    private final JpaInMemory memory;
    private final Consumer<PasskeyChanged> told;

    PasskeyRegisterInMemory(JpaInMemory memory, Consumer<PasskeyChanged> told) {
        this.memory = memory;
        this.told = told;
    }

    @Override
    public List<Optional<Passkey>> byCredential(List<String> credentials) {
        return ask(register -> register.byCredential(credentials));
    }

    @Override
    public List<Passkey> of(long buyer) {
        return ask(register -> register.of(buyer));
    }

    @Override
    public void add(Passkey passkey, Challenge challenge) {
        ask(register -> {
            register.add(passkey, challenge);
            return passkey;
        });
    }

    @Override
    public List<Optional<Buyer>> used(List<Use> uses) {
        return ask(register -> register.used(uses));
    }

    @Override
    public boolean remove(long buyer, String id) {
        return ask(register -> register.remove(buyer, id));
    }

    @Override
    public void removeAll(long buyer) {
        ask(register -> {
            register.removeAll(buyer);
            return true;
        });
    }

    @Override
    public void forgetChallenges(Instant now) {
        ask(register -> {
            register.forgetChallenges(now);
            return now;
        });
    }

    private <T> T ask(Function<PasskeyRegister, T> act) {
        return memory.ask(entities -> {
            PasskeyRegister register = new PasskeyRegister();
            register.database = entities;
            register.changes = Events.to(told);
            return act.apply(register);
        });
    }
}
