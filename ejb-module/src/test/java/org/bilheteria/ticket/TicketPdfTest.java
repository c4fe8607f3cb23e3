package org.bilheteria.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TicketPdfTest {

    /** As long as the codes that are signed. */
    private static final String CODE = "eyJhbGciOiJFUzI1NiJ9." + "aB3_-x".repeat(60) + "." + "Z9".repeat(43);

    /** What a cheap printer prints. */
    private static final int DOTS_PER_INCH = 150;

    @Test
    void everyTicketHasAPageThatSaysWhatItIs() throws Exception {
        byte[] pdf = TicketPdf.of(List.of(ticket(1, false, "a" + CODE), ticket(2, true, "b" + CODE)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1))
                    .contains("São João, coração & Açaí", "Pista", "Inteira", "R$ 795,00", "S1ZNCGPRXF", "1 de 2")
                    .doesNotContain("12.933");
            assertThat(text(document, 2)).contains("Meia-entrada", "Lei 12.933/2013", "2 of 2");
        }
    }

    @Test
    void theCodeOfEachIsReadFromThePaperBySomebodyElsesReader() throws Exception {
        byte[] pdf = TicketPdf.of(List.of(ticket(1, false, "a" + CODE), ticket(2, true, "b" + CODE)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(read(document, 0)).isEqualTo("a" + CODE);
            assertThat(read(document, 1)).isEqualTo("b" + CODE);
        }
    }

    @Test
    void whatTheFontHasNoLetterForCostsNobodyHisTicket() throws Exception {
        TicketSheet odd = new TicketSheet(
                "Björk \ud83c\udfb8 \u6771\u4eac", "Venue", "amanhã", "A", "N", 1, 1, false, "R$\u00a01,00", CODE);

        try (PDDocument document = Loader.loadPDF(TicketPdf.of(List.of(odd)))) {
            assertThat(text(document, 1)).contains("Björk ? ??", "R$ 1,00");
        }
    }

    private static TicketSheet ticket(int position, boolean half, String code) {
        return new TicketSheet(
                "São João, coração & Açaí",
                "Cidade do Rock, Rio de Janeiro",
                "sexta-feira, 22 de janeiro de 2027, 14:00",
                "Pista",
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
        return stripper.getText(document);
    }

    private static String read(PDDocument document, int page) throws Exception {
        var picture =
                new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH));
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
