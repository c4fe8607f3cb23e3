/** A show that does not take place, or not on its day: what an organiser says of it, and is told before they say it. */
package org.bilheteria.web.organiser.end;
