package org.bilheteria.account;

import java.util.function.Function;

class RegisterInMemoryTest extends BuyerRegisterContract {

    private final RegisterInMemory register = new RegisterInMemory();

    @Override
    <T> T ask(Function<BuyerRegister, T> act) {
        return act.apply(register);
    }
}
