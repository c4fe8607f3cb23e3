package org.bilheteria.it.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.bilheteria.boxoffice.SeatStock;

/** Another node's transaction that got there first. */
@Stateless
public class VersionBump {

    @PersistenceContext(unitName = "bilheteria")
    EntityManager database;

    /** The stock as the caller's own transaction reads it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SeatStock read(int sector) {
        return database.find(SeatStock.class, sector);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void bump(int sector) {
        database.find(SeatStock.class, sector, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
