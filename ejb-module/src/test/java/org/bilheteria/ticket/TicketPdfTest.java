package org.bilheteria.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.bilheteria.catalogue.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPdfTest {

    /** As long as the codes that are signed. */
    private static final String CODE = "eyJhbGciOiJFUzI1NiJ9." + "aB3_-x".repeat(60) + "." + "Z9".repeat(43);

    /** What a cheap printer prints. */
    private static final int DOTS_PER_INCH = 150;

    @ParameterizedTest
    @EnumSource
    void everyTicketHasAPageThatSaysWhatItIs(Paper paper) throws Exception {
        byte[] pdf = TicketPdf.of(List.of(ticket(1, false, "a" + CODE), ticket(2, true, "b" + CODE)), paper);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1))
                    .contains(
                            "São João, coração & Açaí",
                            "14:00 · Portões / Gates / Puertas: 12h30",
                            "Pista",
                            "Maria José da Conceição",
                            "Inteira",
                            "R$ 795,00",
                            "S1ZNCGPRXF",
                            "1 de 2")
                    .doesNotContain("12.933");
            assertThat(text(document, 2))
                    .contains("Meia-entrada", "Lei 12.933/2013", "2 of 2")
                    .doesNotContain("Portões");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCodeOfEachIsReadFromThePaperBySomebodyElsesReader(Paper paper) throws Exception {
        byte[] pdf = TicketPdf.of(List.of(ticket(1, false, "a" + CODE), ticket(2, true, "b" + CODE)), paper);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(read(document, 0)).isEqualTo("a" + CODE);
            assertThat(read(document, 1)).isEqualTo("b" + CODE);
            picture(document, paper.name());
        }
    }

    @Test
    void whatTheFontHasNoLetterForCostsNobodyHisTicket() throws Exception {
        assertThat(text(odd("Björk \ud83c\udfb8 \u0e01"))).contains("Björk ? ?", "R$ 1,00");
    }

    @Test
    void lettersOfOtherCountriesAreThere() throws Exception {
        assertThat(text(odd("Dvořák, Łódź, Чайковский, Ξενάκης"))).contains("Dvořák, Łódź, Чайковский, Ξενάκης");
        assertThat(text(odd("Łódź ★ 방탄소년단 ❤ 東京 宇多田ヒカル"))).contains("Łódź ★ 방탄소년단 ❤ 東京 宇多田ヒカル");
    }

    @Test
    void whatIsOneLetterForItsReaderIsOneQuestionMark() throws Exception {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        String flag = "\ud83c\udde7\ud83c\uddf7";

        assertThat(text(odd("A " + family + " " + flag + " \u2764\ufe0f B"))).contains("A ? ? \u2764 B");
    }

    @Test
    void whatNobodySeesAndAccentsOfTheirOwnDoNotHarm() throws Exception {
        assertThat(text(odd("Sa\u0303o\u200b Joa\u0303o\ufeff\n\tao vivo\u0007")))
                .contains("São João ao vivo");
        assertThat(text(odd("\ud83c"))).contains("R$ 1,00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "i", "São João de todos ", "Ж", "\ud83c\udfb8", "Donaudampfschifffahrts-", "— "})
    void theLongestTextsAreReadOnOnePageAndSoIsTheCode(String words) throws Exception {
        TicketSheet longest = new TicketSheet(
                repeated(words, Bounds.LONGEST_TEXT),
                repeated(words, Bounds.LONGEST_TEXT),
                "quarta-feira, 22 de setembro de 2027, 14:00",
                "ter, 21 set, 22h30",
                repeated(words, Bounds.LONGEST_NAME),
                repeated(words, 120),
                "S1ZNCGPRXF",
                100,
                100,
                true,
                "R$\u00a0999.999,99",
                "a" + CODE);
        try (PDDocument document = Loader.loadPDF(TicketPdf.of(List.of(longest), Paper.A4))) {
            List<TextPosition> letters = letters(document);
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.getFontSizeInPt()).isGreaterThanOrEqualTo(10);
                assertThat(letter.getXDirAdj()).isGreaterThanOrEqualTo(56);
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThanOrEqualTo(595 - 56);
                assertThat(letter.getYDirAdj()).isBetween(56f, 842 - 56f);
            });
            assertThat(letters)
                    .filteredOn(letter -> letter.getFontSizeInPt() >= 14)
                    .hasSizeGreaterThanOrEqualTo((int) repeated(words, Bounds.LONGEST_TEXT)
                            .codePoints()
                            .filter(c -> c != ' ')
                            .count());
            assertThat(read(document, 0)).isEqualTo("a" + CODE);
            picture(document, "longest-" + Integer.toHexString(words.hashCode()));
        }
        try (PDDocument document = Loader.loadPDF(TicketPdf.of(List.of(longest), Paper.PHONE))) {
            float height = document.getPage(0).getMediaBox().getHeight();
            assertThat(letters(document)).allSatisfy(letter -> {
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThanOrEqualTo(255 - 16);
                assertThat(letter.getYDirAdj()).isBetween(16f, height - 16);
            });
            assertThat(read(document, 0)).isEqualTo("a" + CODE);
        }
    }

    /** To look at: {@code target/tickets}. */
    private static void picture(PDDocument document, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "tickets"));
        ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 60),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    private static String repeated(String words, int length) {
        return words.repeat(length)
                .substring(0, length - length % words.length())
                .strip();
    }

    private static List<TextPosition> letters(PDDocument document) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                letters.addAll(positions);
            }
        }.getText(document);
        return letters;
    }

    private static String text(TicketSheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(TicketPdf.of(List.of(sheet), Paper.A4))) {
            return text(document, 1);
        }
    }

    private static TicketSheet odd(String title) {
        return new TicketSheet(title, "Venue", "amanhã", "18h30", "A", "Ana", "N", 1, 1, false, "R$\u00a01,00", CODE);
    }

    private static TicketSheet ticket(int position, boolean half, String code) {
        return new TicketSheet(
                "São João, coração & Açaí",
                "Cidade do Rock, Rio de Janeiro",
                "sexta-feira, 22 de janeiro de 2027, 14:00",
                position == 1 ? "12h30" : "",
                "Pista",
                "Maria José da Conceição",
                "S1ZNCGPRXF",
                position,
                2,
                half,
                "R$\u00a0795,00",
                code);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        // However wide the lines are.
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static String read(PDDocument document, int page) throws Exception {
        var picture =
                new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH));
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
