package org.bilheteria.ticket;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Tickets as a PDF, one a page: to print, or to show on a phone. Its QR code is drawn, not a picture, so it is sharp. */
public final class TicketPdf {

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    /** From one text to the next, and from line to line of one; in sizes of its letters. */
    private static final float FIRST_LINE = 1.5f;

    private static final float NEXT_LINE = 1.25f;

    /** How large letters may be: what is too long for a page is smaller, the longest texts there can be fit with the last. */
    private static final float[] SCALES = {1, 0.9f, 0.8f, 0.7f};

    /** What people at an entrance still read, in points. */
    private static final float SMALLEST = 10;

    private final Paper paper;
    private final Typesetter typesetter;

    private TicketPdf(Paper paper, Typesetter typesetter) {
        this.paper = paper;
        this.typesetter = typesetter;
    }

    /** The bytes of a PDF with a page for each of these tickets. */
    public static byte[] of(List<TicketSheet> sheets, Paper paper) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Bilheteria");
            document.getDocumentCatalog().setLanguage("pt-BR");
            TicketPdf tickets = new TicketPdf(paper, new Typesetter(document));
            for (TicketSheet sheet : sheets) {
                tickets.add(sheet, document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(TicketSheet sheet, PDDocument document) throws IOException {
        List<SetText> above = set(above(sheet), 1);
        List<SetText> below = set(below(sheet), 1);
        float others = 2 * paper.margin() + paper.beforeCode() + paper.codeSide() + paper.afterCode() + height(below);
        for (int i = 1; i < SCALES.length && !paper.takes(others + height(above)); i++) {
            above = set(above(sheet), SCALES[i]);
        }
        PDPage page = new PDPage(paper.page(others + height(above)));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float top = page.getMediaBox().getHeight() - paper.margin();
            float y = show(above, content, top) - paper.beforeCode() - paper.codeSide();
            draw(QrCode.encodeText(sheet.code(), Ecc.LOW), content, y);
            show(below, content, y - paper.afterCode());
        }
    }

    private static List<Text> above(TicketSheet sheet) {
        List<Text> texts = new ArrayList<>(List.of(
                new Text("BILHETERIA", BOLD, 11),
                new Text(sheet.title(), BOLD, 20),
                new Text(when(sheet), BOLD, 14),
                new Text(sheet.venue(), PLAIN, 14),
                new Text(sheet.sector() + " · " + type(sheet) + " · " + sheet.price(), BOLD, 14),
                new Text(TicketWords.together("holder") + ": " + sheet.holder(), PLAIN, 11)));
        if (sheet.half()) {
            texts.addAll(small("document"));
        }
        return texts;
    }

    /** On one line where there is room for it: the longest texts leave none for another. */
    private static String when(TicketSheet sheet) {
        return sheet.gates().isEmpty()
                ? sheet.when()
                : sheet.when() + " · " + TicketWords.together("gates") + ": " + sheet.gates();
    }

    private static List<Text> below(TicketSheet sheet) {
        String which = TicketWords.together("which", sheet.position(), sheet.of());
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(which + " · " + TicketWords.together("order") + ' ' + sheet.order(), PLAIN, 11));
        texts.addAll(small("once"));
        texts.addAll(small("withdrawal"));
        return texts;
    }

    private static List<Text> small(String key) {
        return TicketWords.each(key).stream()
                .map(words -> new Text(words, PLAIN, 10))
                .toList();
    }

    private static String type(TicketSheet sheet) {
        return TicketWords.together(sheet.half() ? "half" : "full");
    }

    private List<SetText> set(List<Text> texts, float scale) throws IOException {
        List<SetText> set = new ArrayList<>();
        for (Text text : texts) {
            float size = Math.max(SMALLEST, text.size() * scale);
            set.add(new SetText(typesetter.lines(text.words(), text.font(), paper.room() / size), size));
        }
        return set;
    }

    private static float height(List<SetText> texts) {
        return (float) texts.stream().mapToDouble(SetText::height).sum();
    }

    /** @return where the next would begin */
    private float show(List<SetText> texts, PDPageContentStream content, float top) throws IOException {
        float y = top;
        for (SetText text : texts) {
            y -= text.size() * (FIRST_LINE - NEXT_LINE);
            for (Typesetter.Line line : text.lines()) {
                y -= text.size() * NEXT_LINE;
                line.show(content, text.size(), paper.margin(), y);
            }
        }
        return y;
    }

    private void draw(QrCode code, PDPageContentStream content, float bottom) throws IOException {
        float module = paper.codeSide() / code.size;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    content.addRect(paper.margin() + x * module, bottom + (code.size - 1 - y) * module, module, module);
                }
            }
        }
        content.fill();
    }

    /** @param size in points, where there is room for it */
    private record Text(String words, PDFont font, float size) {}

    /** A text in lines of this size. */
    private record SetText(List<Typesetter.Line> lines, float size) {

        float height() {
            return size * (FIRST_LINE + NEXT_LINE * (lines.size() - 1));
        }
    }
}
