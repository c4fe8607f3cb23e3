/** Tells load balancers whether this node can serve now. Alive is whoever answers at all. */
package org.bilheteria.web.health;
