package org.bilheteria.bench.front;

/**
 * One load of one round.
 *
 * @param connections of wrk
 * @param due requests a second that were due; 0: as fast as answers came
 * @param cpu spent on each that was answered; on an arrival, until it held its tickets
 */
record Sample(Ask ask, int connections, double due, Load load, Cpu cpu) {}
