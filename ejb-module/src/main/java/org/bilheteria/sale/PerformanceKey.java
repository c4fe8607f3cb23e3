package org.bilheteria.sale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The key that a form or a program brought with a plan, and what was put on sale by it: sent twice, it is made once. */
@Entity
@Table(name = "performance_key")
public class PerformanceKey {

    /** Characters of a key. */
    public static final int LONGEST = 64;

    @Id
    @Column(name = "made_with")
    private String key;

    private String plan;

    @Column(name = "performance_id")
    private int performance;

    protected PerformanceKey() {}

    PerformanceKey(String key, PerformancePlan plan, int performance) {
        this.key = key;
        this.plan = digest(plan);
        this.performance = performance;
    }

    /** @return what was made of this plan @throws Refused ALREADY_MADE when it was another plan that came with the key */
    int made(PerformancePlan again) {
        if (!plan.equals(digest(again))) {
            throw new Refused(Refusal.ALREADY_MADE, "Another performance was put on sale with this key");
        }
        return performance;
    }

    private static String digest(PerformancePlan plan) {
        return Digests.sha256Hex(plan.toString());
    }
}
