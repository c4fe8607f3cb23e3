/**
 * The face of a show: its picture, the picture of its sectors, its opening in somebody's calendar.
 *
 * <ol>
 *   <li>A show of which nobody gave a picture has one all the same, made of its name.
 *   <li>Pictures that we draw are decoration: all they say stands beside them as text.
 *   <li>The entry of a calendar has an alarm, and always the same id, so that a second download moves the first.
 * </ol>
 */
package org.bilheteria.web.show;
