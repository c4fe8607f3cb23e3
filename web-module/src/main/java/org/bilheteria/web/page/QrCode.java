package org.bilheteria.web.page;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** QR codes as SVG, so that they are sharp on every screen and need no second request: one path, whose strokes are the dark rows. */
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
            row(code, y, path);
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\""
                + path
                + "\" stroke=\"#000\"/></svg>";
    }

    /** A stroke is as wide as a module, so it goes along the middle of its row. */
    private static void row(io.nayuki.qrcodegen.QrCode code, int y, StringBuilder path) {
        path.append('M').append(BORDER).append(' ').append(y + BORDER).append(".5");
        int end;
        for (int x = 0; x < code.size; x = end) {
            boolean dark = code.getModule(x, y);
            end = x + 1;
            while (end < code.size && code.getModule(end, y) == dark) {
                end++;
            }
            path.append(dark ? "h" + (end - x) : "m" + (end - x) + " 0");
        }
    }
}
