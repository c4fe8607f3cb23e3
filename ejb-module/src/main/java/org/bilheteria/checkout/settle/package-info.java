/**
 * What becomes of money that settled: {@link org.bilheteria.checkout.settle.PaymentRules} decides, {@link org.bilheteria.checkout.settle.Till}
 * does it in one transaction, {@link org.bilheteria.checkout.settle.Settling} asks the PSP first what is true. Rules R2 to R4, R7 and
 * R9 of {@link org.bilheteria.checkout}.
 */
package org.bilheteria.checkout.settle;
