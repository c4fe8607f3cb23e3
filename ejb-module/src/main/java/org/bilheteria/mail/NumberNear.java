package org.bilheteria.mail;

/** The mail that their number is near was written down, in this transaction. */
public record NumberNear(long buyer, String place) {}
