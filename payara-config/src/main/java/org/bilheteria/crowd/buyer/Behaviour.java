package org.bilheteria.crowd.buyer;

/** What a buyer does with their place. */
enum Behaviour {
    PAYS,
    /** Not before the hold has run out. */
    PAYS_LATE,
    /** And again, from another account. */
    PAYS_TWICE,
    /** Too little at first, then what it costs. */
    PAYS_WRONG,
    /** But the box office gets no notice of it. */
    PAYS_UNHEARD,
    LETS_LAPSE,
    LEAVES_LINE,
    GIVES_BACK
}
