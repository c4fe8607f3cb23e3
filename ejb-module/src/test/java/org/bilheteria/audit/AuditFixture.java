package org.bilheteria.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The audit log without a container. */
public final class AuditFixture {

    private AuditFixture() {}

    public static Audit of(EntityManager entities, Clock clock) {
        Audit audit = new Audit();
        audit.database = entities;
        audit.clock = clock;
        return audit;
    }
}
