package org.homeward.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Chunk;
import com.lowagie.text.pdf.LayoutProcessor;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each script on paper: its letters are there, joined as the script joins them, and lines end between words. */
class PdfSheetTest {

    @ParameterizedTest
    @CsvSource({
        "en, LATIN, The person decides",
        "km, KHMER, អ្នកជាអ្នកសម្រេច",
        "th, THAI, คุณเป็นผู้ตัดสินใจ",
        "lo, LAO, ທ່ານເປັນຜູ້ຕັດສິນໃຈ"
    })
    void a_text_is_set_in_its_own_script(String language, UnicodeScript script, String text) throws IOException {
        // given
        var sheet = new PdfSheet(Locale.forLanguageTag(language));
        sheet.title(text);
        sheet.table(List.of(List.of(text, "C-7K2Q-M4X9")), 1, 1);

        // when
        var drawn = text(sheet.finish());

        // then
        assertThat(drawn).contains("C-7K2Q-M4X9");
        assertThat(drawn.codePoints())
                .filteredOn(letter -> UnicodeScript.of(letter) == script)
                .hasSizeGreaterThan(10);
    }

    /** The letter below is a glyph of its own, its sign isn't; the vowel before stands before. */
    @ParameterizedTest
    @CsvSource({"KHMER, ក្ក, 2", "KHMER, ស្ត្រី, 4", "THAI, ที่, 3", "LAO, ນ້ຳ, 4"})
    void marks_and_letters_below_are_joined(FontScript writing, String syllable, int atMost) {
        var font = Typeface.regular(11).of(writing).getBaseFont();
        var glyphs = LayoutProcessor.computeGlyphVector(font, 11, syllable);
        assertThat(glyphs.getNumGlyphs()).isLessThanOrEqualTo(atMost);
        for (var at = 0; at < glyphs.getNumGlyphs(); at++) {
            assertThat(glyphs.getGlyphCode(at)).as("the font has the glyph").isNotZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"km, សូមសួរសាមីខ្លួនជាមុន", "th, ถามบุคคลก่อนว่าพกกระดาษนี้", "lo, ທ່ານສາມາດປະຕິເສດໄດ້ທຸກເວລາ"})
    void a_line_may_end_between_words_that_are_written_together(String language, String text) {
        // when
        var paragraph = ParagraphLines.of(text, Typeface.regular(11), Locale.forLanguageTag(language));

        // then
        assertThat(paragraph.getChunks()).hasSizeGreaterThan(3);
        assertThat(String.join(
                        "",
                        paragraph.getChunks().stream()
                                .map(chunk -> ((Chunk) chunk).getContent())
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void a_long_word_that_the_dictionary_does_not_know_is_cut_between_letters_and_never_before_a_sign() {
        // given
        var word = "កិច្ចសហប្រតិបត្តិការដែលភាគីទាំងពីរបានព្រមព្រៀង";

        // when
        var pieces = WordBreaks.pieces(word);

        // then
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(String.join("", pieces)).isEqualTo(word);
        assertThat(pieces).allMatch(piece -> Character.isLetter(piece.charAt(0)) && !piece.endsWith("\u17D2"));
        assertThat(WordBreaks.pieces("C-7K2Q-M4X9-and-more-of-it")).hasSize(1);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
