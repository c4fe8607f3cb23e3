/**
 * Steering a sale while it runs: what administrators and organisers see, and who did what.
 *
 * <p>Operations: {@link org.bilheteria.steering.Figures} tells what is going on; {@link
 * org.bilheteria.steering.jmx.SaleMXBean} is the same with the levers, for consoles and scripts.
 *
 * <ul>
 *   <li>R1 Looking costs the sale nothing that grows with those who look. <i>(why: boards are read once a second at most, and
 *       everybody looks hardest when it is busiest)</i>
 *   <li>R2 Every lever is in the audit log with who pulled it, in the transaction that did it. <i>(why: an act without its
 *       record, or a record without its act, is worth nothing)</i>
 *   <li>R3 What can't be done now is refused with a sentence, and nothing is changed. <i>(why: levers are pulled in a
 *       hurry)</i>
 * </ul>
 *
 * <p>Out of scope: who may pull a lever. The web asks for the role, the server's administration for its password.
 */
package org.bilheteria.steering;
