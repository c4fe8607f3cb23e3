package org.bilheteria.privacy;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;

/** Places that were on their way into a line when their buyer's account was erased. */
@Stateless
public class PlacesOfNobody {

    @PersistenceContext
    EntityManager database;

    /** Those of one erased account that are in line or hold tickets. One after the other, by the index that begins with the buyer. */
    public List<Place> of(long buyer) {
        return database.createQuery("select p from Place p where p.buyer = :buyer and p.state in :states", Place.class)
                .setParameter("buyer", buyer)
                .setParameter("states", List.of(PlaceState.ARRIVED, PlaceState.WAITING, PlaceState.HELD))
                .getResultList();
    }
}
