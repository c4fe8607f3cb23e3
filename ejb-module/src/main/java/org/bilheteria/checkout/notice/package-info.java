/**
 * What the PSP tells unasked: durable before it is answered, tried until it is understood or kept for a person. Rules R2 and
 * R7 of {@link org.bilheteria.checkout}.
 */
package org.bilheteria.checkout.notice;
