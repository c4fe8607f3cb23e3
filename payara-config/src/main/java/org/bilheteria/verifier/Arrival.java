package org.bilheteria.verifier;

/** A place and when it arrived at the door, in microseconds since 1970. */
record Arrival(String place, long stamp) {}
