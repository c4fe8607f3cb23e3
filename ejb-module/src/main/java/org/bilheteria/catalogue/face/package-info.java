/**
 * What an organiser says of a show beside its name, place and time: a description, when the gates open, from which age on, where
 * it is, and a poster.
 *
 * <ol>
 *   <li>It is nobody's to rely on in a line: it stands in tables of its own, can be changed at any time, and no journal has it.
 *   <li>Gates are kept as minutes before the show, so that they move when the show does.
 *   <li>Nothing of an uploaded file is ever served: it is looked at ({@link PosterFile}), decoded, scaled and written anew ({@link
 *       PosterPress}). What was in it besides pixels (places, names of cameras, programs) is gone by that.
 *   <li>A picture's address is made of its content, so it may be kept for good; another picture is another address.
 * </ol>
 */
package org.bilheteria.catalogue.face;
