package org.homeward.letters;

import com.ibm.icu.text.BreakIterator;
import com.lowagie.text.Chunk;
import com.lowagie.text.Paragraph;
import java.util.Locale;

/**
 * Puts text into a paragraph: a chunk for each word, so that a line ends between words also where the script writes none
 * apart (Khmer, Thai, Lao), and a font for each script.
 */
final class ParagraphLines {

    private static final float LINE_HEIGHT = 1.7f;

    private ParagraphLines() {}

    static Paragraph of(String text, Typeface typeface, Locale language) {
        var paragraph = new Paragraph();
        paragraph.setLeading(0, LINE_HEIGHT);
        var words = BreakIterator.getLineInstance(language);
        words.setText(text);
        var from = words.first();
        for (var to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            // a case number stays together
            if (to < text.length() && text.charAt(to - 1) == '-') {
                continue;
            }
            for (var piece : WordBreaks.pieces(text.substring(from, to))) {
                word(piece, typeface, paragraph);
            }
            from = to;
        }
        return paragraph;
    }

    private static void word(String word, Typeface typeface, Paragraph paragraph) {
        var from = 0;
        while (from < word.length()) {
            var writing = FontScript.of(word.codePointAt(from));
            var to = from;
            while (to < word.length() && FontScript.of(word.codePointAt(to)) == writing) {
                to += Character.charCount(word.codePointAt(to));
            }
            var chunk = new Chunk(word.substring(from, to), typeface.of(writing));
            // an attribute of its own keeps the chunk from being joined with its neighbours
            chunk.setSplitCharacter((start, current, end, characters, chunks) -> characters[current] == ' ');
            paragraph.add(chunk);
            from = to;
        }
    }
}
