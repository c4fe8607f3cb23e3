/**
 * What somebody bought, to look at: orders, their tickets as a sheet, and a place with its hold, charge and order.
 */
package org.bilheteria.checkout.order;
