package org.bilheteria.web.page;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** QR codes as SVG, so that they are sharp on every screen and need no second request. */
public final class QrCode {

    /** Quiet zone in modules (ISO/IEC 18004). */
    private static final int BORDER = 4;

    private QrCode() {}

    /** @param label what the picture is, for those who can't see it; must be plain text */
    public static String svg(String content, String label) {
        // The lowest level that the size allows: on a screen nothing is torn off, and larger modules read better.
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(content, Ecc.LOW);
        int size = code.size + 2 * BORDER;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
                + path
                + "\" fill=\"#000\"/></svg>";
    }
}
