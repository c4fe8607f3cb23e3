package org.bilheteria.crowd;

/** What a buyer does with his place. */
enum Behaviour {
    PAYS,
    LETS_LAPSE,
    LEAVES_LINE,
    GIVES_BACK
}
