/**
 * The order of a sector: arrivals, fairness windows, the public draw, places and numbers.
 *
 * <p>Operations: the {@link org.bilheteria.line.gate.Gate} takes an arrival and acknowledges it when it is durable; a
 * {@link org.bilheteria.line.Draw} orders the arrivals of a closed window; a {@link org.bilheteria.line.Place} is one
 * buyer's entry and knows where it stands.
 *
 * <ul>
 *   <li>R1 An acknowledged arrival is on disk. <i>(why: I3, I6)</i>
 *   <li>R2 One live place per buyer and sector line; asking again gives the same place. <i>(why: I3; retries on bad
 *       connections are normal)</i>
 *   <li>R3 Stamps of one window are ties, ordered by the public draw; the lobby is one window. <i>(why: within a second a
 *       fast connection must be worth nothing)</i>
 *   <li>R4 The draw's seeds are committed to before the lobby opens and revealed one a draw. <i>(why: nobody can know or
 *       steer the order, everybody can recompute it)</i>
 *   <li>R5 A window is drawn only when a watermark behind it came through the same queue. <i>(why: a backlog may delay a
 *       draw but never split a window)</i>
 *   <li>R6 An arrival whose window is already drawn enters the earliest undrawn one and is marked late. <i>(why: numbers
 *       once given don't change)</i>
 *   <li>R7 Numbers of a sector are consecutive and never change. <i>(why: the place shown to a buyer must never get
 *       worse)</i>
 * </ul>
 *
 * <p>The ordering point is the stamp taken when the request reached the server, not the moment the buyer's finger moved:
 * half a round trip before it can't be seen from here.
 *
 * <p>Out of scope: stock, and who is called when; that is the box office's.
 */
package org.bilheteria.line;
