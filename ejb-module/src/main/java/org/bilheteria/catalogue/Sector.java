package org.bilheteria.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.bilheteria.shared.Money;

/** An area of the venue, with its prices. How many tickets it has is kept by the box office. */
@Entity
public class Sector {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sector_seq")
    @SequenceGenerator(name = "sector_seq", sequenceName = "sector_seq", allocationSize = 1)
    private int id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "performance_id")
    private Performance performance;

    private String name;
    private int position;

    @Column(name = "full_price")
    private long fullPrice;

    @Column(name = "half_price")
    private long halfPrice;

    protected Sector() {}

    Sector(Performance performance, int position, String name, SectorPrices prices) {
        this.performance = performance;
        this.position = position;
        this.name = Objects.requireNonNull(name, "name");
        price(prices);
    }

    public void rename(String newName) {
        name = Objects.requireNonNull(newName, "name");
    }

    public final void price(SectorPrices prices) {
        fullPrice = prices.full().cents();
        halfPrice = prices.half().cents();
    }

    public int id() {
        return id;
    }

    public Performance performance() {
        return performance;
    }

    public String name() {
        return name;
    }

    public SectorPrices prices() {
        return new SectorPrices(new Money(fullPrice), new Money(halfPrice));
    }
}
