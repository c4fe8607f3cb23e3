package org.bilheteria.catalogue.face;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organiser says of one performance. */
@Entity
@Table(name = "show_face")
public class ShowFace {

    @Id
    @Column(name = "performance_id")
    private int performance;

    private String description;

    @Column(name = "gates_before")
    private @Nullable Integer gatesBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable AgeRating rating;

    private String address;

    @Version
    private long version;

    protected ShowFace() {}

    ShowFace(int performance, ShowFacts facts) {
        this.performance = performance;
        set(facts);
    }

    void say(ShowFacts facts) {
        set(facts);
    }

    private void set(ShowFacts facts) {
        description = facts.description();
        gatesBefore =
                facts.gatesBefore().map(before -> (int) before.toMinutes()).orElse(null);
        rating = facts.rating().orElse(null);
        address = facts.address();
    }

    ShowFacts facts() {
        return new ShowFacts(
                description,
                Optional.ofNullable(gatesBefore).map(Duration::ofMinutes),
                Optional.ofNullable(rating),
                address);
    }

    int performance() {
        return performance;
    }

    /** Grows with every change. */
    long version() {
        return version;
    }
}
