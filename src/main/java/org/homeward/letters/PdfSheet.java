package org.homeward.letters;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/** A sheet of A4 paper, filled from top to bottom and handed out as PDF. It names no program and no author. */
public final class PdfSheet {

    private static final float MARGIN = 46;
    private static final float TEXT = 9.5f;
    private static final float HEADING = 11;
    private static final float TITLE = 15;
    private static final float ROOM_TO_SIGN = 34;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private Locale language;

    /** An empty sheet, to be written in the language. */
    public PdfSheet(Locale language) {
        this.language = language;
        PdfWriter.getInstance(document, bytes);
        document.open();
    }

    /** Goes on with a new page in another language. */
    public void turn(Locale next) {
        language = next;
        document.newPage();
    }

    public void title(String text) {
        add(text, Typeface.bold(TITLE), 10);
    }

    public void heading(String text) {
        var paragraph = ParagraphLines.of(text, Typeface.bold(HEADING), language);
        paragraph.setSpacingBefore(8);
        paragraph.setSpacingAfter(4);
        document.add(paragraph);
    }

    public void text(String text) {
        add(text, Typeface.regular(TEXT), 6);
    }

    /** Rows of equal cells; the first cell of a row stands out. */
    public void table(List<List<String>> rows, float... widths) {
        if (rows.isEmpty()) {
            return;
        }
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingAfter(6);
        for (var row : rows) {
            for (var at = 0; at < widths.length; at++) {
                table.addCell(cell(row.get(at), at == 0 ? Typeface.bold(TEXT) : Typeface.regular(TEXT)));
            }
        }
        document.add(table);
    }

    /** Lines to sign on, each with the word for what belongs there. */
    public void signatures(List<String> words) {
        var table = new PdfPTable(words.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(ROOM_TO_SIGN);
        table.setKeepTogether(true);
        for (var word : words) {
            var cell = new PdfPCell();
            cell.setBorder(Rectangle.TOP);
            cell.setPaddingRight(12);
            cell.addElement(ParagraphLines.of(word, Typeface.regular(TEXT - 1), language));
            table.addCell(cell);
        }
        document.add(table);
    }

    /** The finished PDF; nothing can be added afterwards. */
    public byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    private void add(String text, Typeface typeface, float after) {
        var paragraph = ParagraphLines.of(text, typeface, language);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    private PdfPCell cell(String text, Typeface typeface) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.4f);
        cell.setPaddingBottom(4);
        cell.setPaddingRight(8);
        cell.addElement(ParagraphLines.of(text, typeface, language));
        return cell;
    }
}
