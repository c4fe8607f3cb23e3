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

    /** Those in line or holding tickets; as many as there are, and that is hardly ever one. */
    public List<Place> waiting() {
        return database.createQuery(
                        "select p from Place p, Erasure e where p.buyer = e.buyer and p.state in :states", Place.class)
                .setParameter("states", List.of(PlaceState.ARRIVED, PlaceState.WAITING, PlaceState.HELD))
                .getResultList();
    }
}
