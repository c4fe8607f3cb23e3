package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bilheteria.account.role.Role;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Places;
import org.bilheteria.web.security.NewcomerCookie;
import org.bilheteria.web.security.SignedIn;

/** The reader, for what every page shows: whether they are signed in, and the way back to their place. */
@Named
@RequestScoped
public class Me {

    @Inject
    SignedIn signedIn;

    @Inject
    Places places;

    @Inject
    HttpServletRequest request;

    private List<Place> waiting;

    public boolean isSignedIn() {
        return signedIn.buyer().isPresent();
    }

    /** Whether it can be told who the reader is; a page that does not know offers neither to sign in nor out. */
    public boolean isKnown() {
        return signedIn.known();
    }

    /** Whether to offer them a way without a password for the next time: just signed up, and not about to make one anyway. */
    public boolean isNewcomer() {
        return NewcomerCookie.in(request)
                && isSignedIn()
                && !request.getRequestURI().startsWith("/account");
    }

    /** Whether any page of the organisation is for them. */
    public boolean isStaff() {
        return signedIn.rights().staff();
    }

    /** Whether the pages of those who sell are for them. */
    public boolean isSeller() {
        return signedIn.rights().enough(Role.STEERING, Role.FINANCE);
    }

    /** Whether the page of the entrance is for them. */
    public boolean isDoor() {
        return signedIn.rights().enough(Role.DOOR);
    }

    /** Whether to point to the one place in which something can still happen; the page of an error asks for nothing more. */
    public boolean isBanner() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                && !request.getRequestURI().startsWith("/place")
                && waiting().size() == 1;
    }

    /** Whether there are several of them. */
    public boolean isManyPlaces() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                && !request.getRequestURI().startsWith("/place")
                && waiting().size() > 1;
    }

    /** In how many places something can still happen. */
    public int getPlaces() {
        return waiting().size();
    }

    public String getLivePlace() {
        return waiting().get(0).id();
    }

    private List<Place> waiting() {
        if (waiting == null) {
            waiting = signedIn.buyer().map(places::of).orElse(List.of()).stream()
                    .filter(place -> place.state().inLine() || place.state() == PlaceState.HELD)
                    .toList();
        }
        return waiting;
    }
}
