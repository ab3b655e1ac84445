package org.homeward.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.mock.web.MockHttpServletResponse;

/** Reads a PDF that a page handed out. */
final class Paper {

    /** The last page. */
    static final int LAST = 0;

    private Paper() {}

    static String text(MockHttpServletResponse answer, int page) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var reader = new PdfReader(answer.getContentAsByteArray())) {
            return new PdfTextExtractor(reader)
                    .getTextFromPage(page == LAST ? reader.getNumberOfPages() : page)
                    .replaceAll("\\s+", " ");
        }
    }

    /** To be looked at. */
    static void keep(String name, MockHttpServletResponse answer) throws IOException {
        var folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(name), answer.getContentAsByteArray());
    }
}
