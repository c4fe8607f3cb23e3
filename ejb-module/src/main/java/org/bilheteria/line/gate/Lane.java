package org.bilheteria.line.gate;

import org.bilheteria.turnstile.Turnstile;

/** A sector at this gate: who is let in by what age of stamp, and the way on to the line. */
record Lane(Intake intake, Turnstile turnstile) {}
