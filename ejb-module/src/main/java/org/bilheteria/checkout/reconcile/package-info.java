/**
 * Money found without a notice, and the balance of a day: every centavo is an order, a refund or on a list. Rules R7 and R8
 * of {@link org.bilheteria.checkout}.
 */
package org.bilheteria.checkout.reconcile;
