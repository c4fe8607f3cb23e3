package org.bilheteria.psp.pix;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bilheteria.shared.Money;

/**
 * The text to copy and paste of a charge, where the PSP says only where the charge lies: the BR Code of a dynamic QR code
 * (Central Bank, Manual do BR Code; EMV QRCPS Merchant Presented Mode), closed by a CRC-16/CCITT-FALSE.
 */
final class BrCode {

    private static final String CHECKSUM = "6304";

    private BrCode() {}

    /**
     * @param location without its scheme, at most 77 characters
     * @param name the receiver; accents are dropped, cut at 25
     * @param city the receiver's; accents are dropped, cut at 15
     */
    static String of(String location, Money amount, String name, String city) {
        String open = field("00", "01")
                + field("01", "12")
                + field("26", field("00", "br.gov.bcb.pix") + field("25", location))
                + field("52", "0000")
                + field("53", "986")
                + field("54", amount.toString())
                + field("58", "BR")
                + field("59", plain(name, 25))
                + field("60", plain(city, 15))
                // The txid is in what the location answers.
                + field("62", field("05", "***"))
                + CHECKSUM;
        return open + checksum(open);
    }

    private static String field(String id, String value) {
        return "%s%02d%s".formatted(id, value.length(), value);
    }

    /** Lengths count characters here and bytes elsewhere: with ASCII alone both agree. */
    private static String plain(String text, int longest) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^ -~]", "");
        return ascii.substring(0, Math.min(longest, ascii.length()));
    }

    static String checksum(String text) {
        int crc = 0xFFFF;
        for (byte octet : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }
}
