/** A buyer, from the catalogue through the line to the order: pages, and the REST resources that do the same. */
package org.bilheteria.web.buyer;
