package org.bilheteria.checkout.settle;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** When this installation began to take money; written once, by the migration that made the table. */
@Stateless
public class Beginning {

    @PersistenceContext
    EntityManager database;

    public Instant at() {
        return database.find(BeginningRow.class, BeginningRow.THE_ONE).at();
    }
}
