/**
 * The page of a buyer's place, from the lobby to the ticket, and the list of all their places.
 *
 * <ul>
 *   <li>R1 It says what is so at the server, and without JavaScript too; the script only keeps it up. <i>(why: the stressful minutes)</i>
 *   <li>R2 A clock that stands still is shown standing still, and one that is over as over. <i>(why: nobody hurries or waits for nothing)</i>
 *   <li>R3 The page may be closed, and page and mails say the same of it. <i>(why: two truths are none)</i>
 * </ul>
 */
package org.bilheteria.web.buyer.place;
