/**
 * In which languages people are spoken to.
 *
 * <ul>
 *   <li>R1 A language is there when its file of texts is. <i>(why: whoever adds one changes no program, and none is offered that
 *       has no words)</i>
 *   <li>R2 The files without a language in their names are Brazilian Portuguese, and that is spoken to whoever asks for nothing we
 *       have. <i>(why: the shows are in Brazil)</i>
 * </ul>
 */
package org.bilheteria.shared.language;
