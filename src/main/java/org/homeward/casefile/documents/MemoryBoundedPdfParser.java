package org.homeward.casefile.documents;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF to the letter, and unpacks only as much of it as the memory limit allows: streams of objects and of their places are unpacked
 * when they are found.
 */
final class MemoryBoundedPdfParser extends PDFParser {

    private static final long MOST_UNPACKED = 32L * 1024 * 1024;
    private static final long LONGEST_ROW = 4096;
    private static final int PART = 16 * 1024;

    private long unpacked;

    MemoryBoundedPdfParser(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary head) throws IOException {
        var stream = super.parseCOSStream(head);
        if (head.containsKey(COSName.FIRST) || head.containsKey(COSName.W)) {
            requireFewEnough(stream);
        }
        return stream;
    }

    private void requireFewEnough(COSStream stream) throws IOException {
        var packed = stream.getFilters() instanceof COSArray several && several.size() == 1
                ? several.getObject(0)
                : stream.getFilters();
        if (packed == null) {
            return;
        }
        var row = stream.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSDictionary how
                ? (long) how.getInt(COSName.COLUMNS, 1) * how.getInt(COSName.COLORS, 1)
                : 1;
        if (!COSName.FLATE_DECODE.equals(packed) || row < 1 || row > LONGEST_ROW) {
            throw new IOException("Packed in an unusual way");
        }
        try (InputStream bytes = new FlateFilterDecoderStream(stream.createRawInputStream())) {
            var part = new byte[PART];
            for (var read = bytes.read(part); read > 0; read = bytes.read(part)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw new IOException("Far larger than it looks");
                }
            }
        }
    }
}
