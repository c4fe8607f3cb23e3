/**
 * After a resource answered: what a rude provider says instead. Each kind is a {@link org.bilheteria.simulator.manner.answer.Twist};
 * {@link org.bilheteria.simulator.manner.answer.Answers} lets one follow the other.
 */
package org.bilheteria.simulator.manner.answer;
