package org.bilheteria.push;

/** What a browser is to tell. */
enum PushKind {
    /** The number is near. */
    NEAR,
    /** It is their turn: tickets are held. */
    CALLED
}
