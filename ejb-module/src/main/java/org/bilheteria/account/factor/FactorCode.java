package org.bilheteria.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A code for whoever lost the app, as a hash; it opens once. */
@Entity
@Table(name = "factor_code")
class FactorCode {

    @Id
    @Column(name = "code_hash")
    private String hash;

    @Column(name = "buyer_id")
    private long buyer;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected FactorCode() {}

    FactorCode(String hash, long buyer) {
        this.hash = hash;
        this.buyer = buyer;
    }
}
