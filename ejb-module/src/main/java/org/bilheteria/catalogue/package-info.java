/**
 * What is on sale: performances, their sectors and prices, and when the sale opens and closes. Flat, because there is
 * little rule inside.
 *
 * <ul>
 *   <li>R1 A performance is ANNOUNCED, then in its LOBBY, then OPEN until it is CLOSED; it can be PAUSED while open.
 *       <i>(why: the phase is computed from the clock, so no timer can be late with it)</i>
 *   <li>R2 A price includes every fee. <i>(why: the first price shown must be the one paid)</i> Until when it can change is
 *       the box office's rule.
 *   <li>R3 Each sector sells full and half price ("meia-entrada", Lei 12.933/2013), half price never above full price:
 *       {@link org.bilheteria.catalogue.SectorPrices}, asked by every plan and every edit. <i>(why: the law)</i>
 * </ul>
 *
 * <p>Out of scope: how many tickets are left; that is the box office's.
 */
package org.bilheteria.catalogue;
