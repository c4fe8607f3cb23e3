package org.bilheteria.web.push;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.push.PushDesk;

/** What a page offers its browser. */
@Named
@RequestScoped
public class PushOffer {

    @Inject
    PushDesk desk;

    /** The key with which a browser asks to be told when the page is closed; empty when nobody is. */
    public String getKey() {
        return desk.key().orElse("");
    }
}
