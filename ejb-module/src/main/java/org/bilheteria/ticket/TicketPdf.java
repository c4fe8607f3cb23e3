package org.bilheteria.ticket;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Tickets as a PDF, one an A4 page: to print, or to show on a phone. Its QR code is drawn, not a picture, so it is sharp. */
public final class TicketPdf {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float MARGIN = 20 * MILLIMETRE;

    /** With the code's 69 modules or so, well above the 0.5 mm that cheap scanners ask for. */
    private static final float QR_SIDE = 90 * MILLIMETRE;

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private TicketPdf() {}

    /** The bytes of a PDF with a page for each of these tickets. */
    public static byte[] of(List<TicketSheet> sheets) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Bilheteria");
            document.getDocumentCatalog().setLanguage("pt-BR");
            for (TicketSheet sheet : sheets) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    print(sheet, content);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(TicketSheet sheet, PDPageContentStream content) throws IOException {
        Column column = new Column(content);
        column.line("BILHETERIA", BOLD, 11);
        column.line(sheet.title(), BOLD, 20);
        column.line(sheet.when(), BOLD, 14);
        column.line(sheet.venue(), PLAIN, 14);
        column.line(sheet.sector() + " · " + type(sheet) + " · " + sheet.price(), BOLD, 14);
        if (sheet.half()) {
            column.line("Traga o documento que dá direito à meia-entrada (Lei 12.933/2013).", PLAIN, 10);
            column.line("Bring the document that entitles you to half price.", PLAIN, 10);
        }
        draw(QrCode.encodeText(sheet.code(), Ecc.LOW), content, column.below(QR_SIDE));
        String which = "Ingresso " + sheet.position() + " de " + sheet.of() + " / Ticket " + sheet.position() + " of "
                + sheet.of() + " · Pedido / Order " + sheet.order();
        column.line(which, PLAIN, 11);
        column.line("O código vale uma vez na entrada. Não o mostre a ninguém antes.", PLAIN, 10);
        column.line("The code is valid once at the entrance. Show it to nobody before.", PLAIN, 10);
    }

    private static String type(TicketSheet sheet) {
        return sheet.half() ? "Meia-entrada / Half price" : "Inteira / Full price";
    }

    private static void draw(QrCode code, PDPageContentStream content, float bottom) throws IOException {
        float module = QR_SIDE / code.size;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    content.addRect(MARGIN + x * module, bottom + (code.size - 1 - y) * module, module, module);
                }
            }
        }
        content.fill();
    }

    /** Lines of text, one below the other. */
    private static final class Column {

        private final PDPageContentStream content;
        private float y = PDRectangle.A4.getHeight() - MARGIN;

        Column(PDPageContentStream content) {
            this.content = content;
        }

        void line(String text, PDFont font, float size) throws IOException {
            String printable = printable(text, font);
            float width = font.getStringWidth(printable) / 1_000 * size;
            float room = PDRectangle.A4.getWidth() - 2 * MARGIN;
            float fitting = width > room ? size * room / width : size;
            y -= size * 1.5f;
            content.beginText();
            content.setFont(font, fitting);
            content.newLineAtOffset(MARGIN, y);
            content.showText(printable);
            content.endText();
        }

        /** Leaves room of this height. @return its lower edge */
        float below(float height) {
            y -= height + 8 * MILLIMETRE;
            float bottom = y;
            y -= 4 * MILLIMETRE;
            return bottom;
        }

        /** What the font has no letter for is a question mark: better than no ticket. */
        private static String printable(String text, PDFont font) {
            StringBuilder printable = new StringBuilder();
            // The space that keeps an amount together is none that the font knows.
            text.replace('\u00a0', ' ')
                    .codePoints()
                    .forEach(point -> printable.append(has(font, point) ? Character.toString(point) : "?"));
            return printable.toString();
        }

        private static boolean has(PDFont font, int point) {
            try {
                font.encode(Character.toString(point));
                return true;
            } catch (IOException | IllegalArgumentException unknown) {
                return false;
            }
        }
    }
}
