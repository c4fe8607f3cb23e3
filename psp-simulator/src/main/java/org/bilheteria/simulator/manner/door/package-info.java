/**
 * Before a call gets to its resource: whom a rude provider sends away, and where it leads the others. Each kind of refusal is a
 * {@link org.bilheteria.simulator.manner.door.Doorkeeper}; {@link org.bilheteria.simulator.manner.door.Door} asks them one by one.
 */
package org.bilheteria.simulator.manner.door;
