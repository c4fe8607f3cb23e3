package org.bilheteria.ticket;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What tickets are set for. Sizes in points, of which 72 are an inch. */
public enum Paper {
    /** To be printed. */
    A4(210, 297, false, 20, 90),

    /** Pages as narrow as a phone, so that the code fills its screen and no letter has to be enlarged; and as long as it takes. */
    PHONE(90, 160, true, 6, 78);

    private static final float MILLIMETRE = 72 / 25.4f;

    private final float width;
    private final float height;
    private final boolean longer;
    private final float margin;
    private final float codeSide;

    /** In millimetres. @param code with its 69 modules or so, well above the 0.5 mm each that cheap scanners ask for */
    Paper(int width, int height, boolean longer, int margin, int code) {
        this.width = width * MILLIMETRE;
        this.height = height * MILLIMETRE;
        this.longer = longer;
        this.margin = margin * MILLIMETRE;
        this.codeSide = code * MILLIMETRE;
    }

    /** Whether there is a page of this height. */
    boolean takes(float needed) {
        return longer || needed <= height;
    }

    /** A page for what needs this height. */
    PDRectangle page(float needed) {
        return new PDRectangle(width, longer ? Math.max(height, needed) : height);
    }

    float margin() {
        return margin;
    }

    /** How wide a line may be. */
    float room() {
        return width - 2 * margin;
    }

    float codeSide() {
        return codeSide;
    }

    float beforeCode() {
        return 8 * MILLIMETRE;
    }

    float afterCode() {
        return 4 * MILLIMETRE;
    }
}
