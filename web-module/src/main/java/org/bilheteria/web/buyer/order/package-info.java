/** Tickets that were bought, as they are shown at the entrance. */
package org.bilheteria.web.buyer.order;
