/** The client of the Central Bank's PIX API, as any Brazilian payment provider (PSP) speaks it. */
package org.bilheteria.checkout.psp;
