package org.bilheteria.simulator.brcode;

import static org.bilheteria.simulator.brcode.Fields.field;

import java.text.Normalizer;
import java.util.Map;

/**
 * Writes and reads the copy-and-paste text of a dynamic charge.
 *
 * @param location where the charge can be read, without scheme, at most 77 characters; ends with the txid
 * @param amount as "120.00"
 * @param name the receiver; accents are dropped, cut at 25
 * @param city the receiver's; accents are dropped, cut at 15
 */
public record BrCode(String location, String amount, String name, String city) {

    private static final String PIX = "br.gov.bcb.pix";
    private static final String CHECKSUM = "6304";

    /** The text, closed by its checksum. */
    public String text() {
        String open = field("00", "01")
                + field("01", "12")
                + field("26", field("00", PIX) + field("25", location))
                + field("52", "0000")
                + field("53", "986")
                + field("54", amount)
                + field("58", "BR")
                + field("59", plain(name, 25))
                + field("60", plain(city, 15))
                // A dynamic code's txid is in what the location answers, so the field says "none here".
                + field("62", field("05", "***"))
                + CHECKSUM;
        return open + Crc16.of(open);
    }

    /**
     * The txid a payer's text stands for: the last part of the location, or field 62.05 of a static code.
     *
     * @throws IllegalArgumentException if it is no intact BR Code for PIX
     */
    public static String txidOf(String text) {
        Map<String, String> fields = Fields.read(intact(text));
        Map<String, String> account = Fields.read(fields.getOrDefault("26", ""));
        if (!PIX.equalsIgnoreCase(account.get("00"))) {
            throw new IllegalArgumentException("Not a PIX code");
        }
        Map<String, String> more = Fields.read(fields.getOrDefault("62", ""));
        String location = account.get("25");
        return location == null ? more.getOrDefault("05", "") : location.substring(location.lastIndexOf('/') + 1);
    }

    private static String intact(String text) {
        int digits = text.length() - 4;
        if (digits < CHECKSUM.length()
                || !text.startsWith(CHECKSUM, digits - CHECKSUM.length())
                || !Crc16.of(text.substring(0, digits)).equals(text.substring(digits))) {
            throw new IllegalArgumentException("The checksum is wrong");
        }
        return text;
    }

    /** Lengths count characters here and bytes elsewhere: with ASCII alone both agree. */
    private static String plain(String text, int longest) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^ -~]", "");
        return ascii.substring(0, Math.min(longest, ascii.length()));
    }
}
