package org.bilheteria.account;

import java.util.function.Function;
import org.bilheteria.shared.JpaInMemory;
import org.junit.jupiter.api.AfterEach;

class BuyerRegisterOnJpaTest extends BuyerRegisterContract {

    private final JpaInMemory database = new JpaInMemory();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    <T> T ask(Function<BuyerRegister, T> act) {
        return database.ask(entities -> {
            BuyerRegister register = new BuyerRegister();
            register.database = entities;
            return act.apply(register);
        });
    }
}
