package org.bilheteria.catalogue.face;

import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** A file that becomes no poster, with the reason. */
public class PosterRefused extends Refused {

    private final PosterFlaw flaw;

    public PosterRefused(PosterFlaw flaw, String detail) {
        super(flaw == PosterFlaw.BYTES ? Refusal.TOO_LARGE : Refusal.POSTER_REFUSED, detail);
        this.flaw = flaw;
    }

    public PosterFlaw flaw() {
        return flaw;
    }
}
