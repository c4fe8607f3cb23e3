package org.bilheteria.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stands in for the database, with its unique constraints and somebody who may be faster. */
class RegisterInMemory extends BuyerRegister {

    private final List<Buyer> buyers = new ArrayList<>();
    private Buyer faster;

    /** The next {@link #add} finds that this one came in between. */
    void letCutIn(Buyer buyer) {
        faster = buyer;
    }

    Buyer only() {
        return buyers.get(0);
    }

    @Override
    public Optional<Buyer> byEmail(String email) {
        return buyers.stream().filter(buyer -> buyer.email().equals(email)).findFirst();
    }

    @Override
    public Optional<Buyer> byCpfHash(String hash) {
        return buyers.stream()
                .filter(buyer -> buyer.cpfHash().filter(hash::equals).isPresent())
                .findFirst();
    }

    @Override
    public long add(Buyer buyer) {
        if (faster != null) {
            buyers.add(faster);
            faster = null;
        }
        if (byEmail(buyer.email()).isPresent()
                || buyer.cpfHash().flatMap(this::byCpfHash).isPresent()) {
            throw new UniqueValueTaken();
        }
        buyers.add(buyer);
        return buyers.size();
    }

    @Override
    public void rehash(long id, String passwordHash) {
        only().rehash(passwordHash);
    }
}
