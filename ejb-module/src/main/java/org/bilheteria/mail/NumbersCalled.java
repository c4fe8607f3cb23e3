package org.bilheteria.mail;

import java.util.List;
import org.bilheteria.line.Place;

/** The mails that it is their turn were written down, in this transaction: whoever tells them in another way writes down that. */
public record NumbersCalled(List<Place> places) {

    public NumbersCalled {
        places = List.copyOf(places);
    }
}
