package org.bilheteria.crowd;

/** What a buyer does with his place. */
enum Behaviour {
    PAYS,
    /** Not before his hold has run out. */
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
