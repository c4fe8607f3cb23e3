package org.bilheteria.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets text in lines that are no wider than the paper: parted between words, and within a word that is wider than a line. Letters
 * that a font does not have come from larger ones, and one that none of them has is a question mark, as a whole however
 * many characters it is made of: better than no ticket. Written from left to right.
 */
final class Typesetter {

    /** Latin of all countries, Greek, Cyrillic and Hebrew, which come with PDFBox; Chinese, Japanese and Korean; signs. */
    private static final List<String> LARGER = List.of(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
            "/org/bilheteria/ticket/DroidSansFallback.ttf",
            "/org/bilheteria/ticket/NotoSansSymbols2-Regular.ttf");

    /** What readers take for one letter: with its accents, or an emoji of several persons. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    /** A space that keeps two words together is none. */
    private static final Pattern SPACES = Pattern.compile("[\\s&&[^\u00a0]]+");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}\ufe0e\ufe0f]");

    private final PDDocument document;
    private final List<PDFont> larger = new ArrayList<>();

    Typesetter(PDDocument document) {
        this.document = document;
    }

    /** A piece of a line that is of one font. @param width for a size of 1 */
    record Piece(String text, PDFont font, float width) {}

    /** One line. */
    record Line(List<Piece> pieces) {

        /** For a size of 1. */
        float width() {
            return (float) pieces.stream().mapToDouble(Piece::width).sum();
        }

        void show(PDPageContentStream content, float size, float x, float y) throws IOException {
            content.beginText();
            content.newLineAtOffset(x, y);
            for (Piece piece : pieces) {
                content.setFont(piece.font(), size);
                content.showText(piece.text());
            }
            content.endText();
        }
    }

    /** @param room how wide a line may be, for letters of a size of 1 @return at least one line */
    List<Line> lines(String text, PDFont font, float room) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        float used = 0;
        for (String word :
                SPACES.split(Normalizer.normalize(text, Normalizer.Form.NFC).strip())) {
            List<Piece> letters = letters(word, font);
            Piece space = piece(" ", font);
            if (!line.isEmpty() && used + space.width() + width(letters) > room) {
                lines.add(new Line(line));
                line = new ArrayList<>();
                used = 0;
            }
            if (!line.isEmpty()) {
                letters.add(0, space);
            }
            for (Piece letter : letters) {
                if (!line.isEmpty() && used + letter.width() > room) {
                    lines.add(new Line(line));
                    line = new ArrayList<>();
                    used = 0;
                }
                line.add(letter);
                used += letter.width();
            }
        }
        lines.add(new Line(line));
        return lines;
    }

    private static float width(List<Piece> pieces) {
        return new Line(pieces).width();
    }

    private List<Piece> letters(String word, PDFont font) throws IOException {
        List<Piece> letters = new ArrayList<>();
        for (String letter :
                LETTER.matcher(word).results().map(found -> found.group()).toList()) {
            // The space that keeps an amount together is none that the font knows.
            String seen = UNSEEN.matcher(letter).replaceAll("").replace('\u00a0', ' ');
            if (!seen.isEmpty()) {
                letters.add(letter(seen, font));
            }
        }
        return letters;
    }

    private Piece letter(String letter, PDFont font) throws IOException {
        if (has(font, letter)) {
            return piece(letter, font);
        }
        for (int i = 0; i < LARGER.size(); i++) {
            if (has(larger(i), letter)) {
                return piece(letter, larger(i));
            }
        }
        return piece("?", font);
    }

    private static Piece piece(String text, PDFont font) throws IOException {
        return new Piece(text, font, font.getStringWidth(text) / 1_000);
    }

    /** Read only for those who need it, and what of it they need goes into their PDF. */
    private PDFont larger(int which) throws IOException {
        while (larger.size() <= which) {
            String name = LARGER.get(larger.size());
            try (InputStream file = PDFont.class.getResourceAsStream(name)) {
                InputStream found = file == null ? Typesetter.class.getResourceAsStream(name) : file;
                larger.add(PDType0Font.load(document, Objects.requireNonNull(found, name)));
            }
        }
        return larger.get(which);
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
