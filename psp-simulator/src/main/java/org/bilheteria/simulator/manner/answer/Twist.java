package org.bilheteria.simulator.manner.answer;

/** Says something else than the definition would. */
interface Twist {

    Answer of(Question question, Answer said);
}
