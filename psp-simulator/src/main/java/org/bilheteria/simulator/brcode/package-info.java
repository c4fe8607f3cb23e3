/**
 * The BR Code: the text a PIX QR code shows and a payer copies ("copia e cola"), an EMV merchant-presented code closed by a
 * CRC-16. Fields: 00 format, 01 single use, 26 PIX, 52 category, 53 currency, 54 amount, 58 country, 59 name, 60 city, 62 txid,
 * 63 checksum.
 */
package org.bilheteria.simulator.brcode;
