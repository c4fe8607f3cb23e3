/**
 * What an organiser says of a show beside its name, place and time, and its poster: typed on a page and uploaded from it, or by REST.
 * The file has a servlet of its own, because Faces would read any file of anybody before asking who it is.
 */
package org.bilheteria.web.organiser.face;
