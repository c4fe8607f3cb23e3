package org.bilheteria.catalogue.face;

/**
 * What a page has to know of a poster before it is there.
 *
 * @param name of its content; the same picture has the same name
 * @param alt what is to be seen, for whoever doesn't see it
 * @param tint its dominant colour, as {@code #1a2b3c}
 * @param width of the large one, in pixels
 */
public record PosterMark(String name, String alt, String tint, int width, int height) {}
