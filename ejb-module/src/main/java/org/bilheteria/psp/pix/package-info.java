/**
 * Speaks the Central Bank's PIX API with a real PSP: {@link org.bilheteria.psp.pix.PixApi} says what is asked, {@link
 * org.bilheteria.psp.pix.PspConnection} how (token, time limits, asking again), {@link org.bilheteria.psp.pix.PixJson} reads
 * what comes back, tolerantly, because no two PSPs write it alike (docs/psp.md).
 */
package org.bilheteria.psp.pix;
