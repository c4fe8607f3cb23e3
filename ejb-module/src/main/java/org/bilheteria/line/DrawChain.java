package org.bilheteria.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Duration;
import org.bilheteria.catalogue.SaleWindow;

/** A sector's {@link SeedChain} as it is kept: its root is the secret of all draws to come. */
@Entity
@Table(name = "draw_chain")
public class DrawChain {

    /** Room for a sale that is prolonged; empty windows use up no seed. */
    private static final int AT_LEAST = 100_000;

    /** Every seed costs a hash when the chain is made and when it is first used: a hundred days of seconds. */
    public static final long LONGEST = 8_640_000;

    @Id
    @Column(name = "sector_id")
    private int sector;

    private byte[] root;
    private int length;
    private String commitment;

    protected DrawChain() {}

    /**
     * A fresh chain, long enough for a draw in every window of the sale.
     *
     * @throws ArithmeticException beyond {@link Integer#MAX_VALUE} seeds; ask for {@link #LONGEST} first
     */
    public static DrawChain forSale(int sector, SaleWindow sale, Duration window) {
        DrawChain chain = new DrawChain();
        chain.sector = sector;
        chain.root = new byte[32];
        new SecureRandom().nextBytes(chain.root);
        chain.length = Math.toIntExact(Math.max(AT_LEAST, seedsNeeded(sale, window)));
        chain.commitment = chain.seeds().commitment();
        return chain;
    }

    /** One for the lobby and one for each window until the sale closes. */
    public static long seedsNeeded(SaleWindow sale, Duration window) {
        return Duration.between(sale.opensAt(), sale.closesAt()).dividedBy(window) + 2;
    }

    public SeedChain seeds() {
        return new SeedChain(root, length);
    }

    public int length() {
        return length;
    }

    public int sector() {
        return sector;
    }

    /** SHA-256 of the first seed, in hex: what is published before the lobby opens. */
    public String commitment() {
        return commitment;
    }
}
