package org.bilheteria.account;

import java.lang.reflect.Field;
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
    public Optional<Buyer> buyer(long id) {
        return buyers.stream().filter(buyer -> buyer.id() == id).findFirst();
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
            keep(faster);
            faster = null;
        }
        if (byEmail(buyer.email()).isPresent()
                || buyer.cpfHash().flatMap(this::byCpfHash).isPresent()) {
            throw new UniqueValueTaken();
        }
        return keep(buyer);
    }

    @Override
    public void renewHash(long id, String checked, String renewed) {
        buyer(id).filter(buyer -> buyer.passwordHash().equals(checked)).ifPresent(buyer -> buyer.rehash(renewed));
    }

    private long keep(Buyer buyer) {
        buyers.add(buyer);
        give(buyer, buyers.size());
        return buyer.id();
    }

    /** As the database's sequence does. */
    private static void give(Buyer buyer, long id) {
        try {
            Field field = Buyer.class.getDeclaredField("id");
            field.setAccessible(true);
            field.setLong(buyer, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
