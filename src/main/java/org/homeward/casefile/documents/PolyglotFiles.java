package org.homeward.casefile.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.homeward.shared.InvalidContentException;

/**
 * Refuses a file that is of another kind too: an archive or a program for a reader that starts at its end, a page for a reader that looks
 * for a tag, a PDF that begins or ends with something else.
 */
final class PolyglotFiles {

    private static final String TWO_IN_ONE = "refusal.wrongContent.document.twoInOne";
    private static final String PDF_HEAD = "%PDF-";
    private static final String PDF_END = "%%EOF";

    /**
     * The end of a ZIP directory, which is on one disk and lists something; RAR, 7z and cabinet archives; tags of pages and
     * programs. Long enough that a picture of 50 MB has none of them by chance.
     */
    private static final Pattern OTHERS = Pattern.compile("PK\\x05\\x06\\x00{4}(?!\\x00\\x00)"
            + "|Rar!\\x1a\\x07|7z\\xbc\\xaf\\x27\\x1c|MSCF\\x00{4}"
            + "|<(?i:script|html|!doctype|iframe|svg|body|\\?php)[\\s>/:]");

    private static final Pattern PDF_INSIDE = Pattern.compile(PDF_HEAD + "\\d\\.\\d");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\x00]*");

    private PolyglotFiles() {}

    /** Throws {@link InvalidContentException} if the content is of a second kind beside this type. */
    static void refuseIn(byte[] content, String type) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var pdf = type.equals(DocumentTypeDetection.PDF);
        if (OTHERS.matcher(text).find()
                || pdf && !isPdfAlone(text)
                || !pdf && PDF_INSIDE.matcher(text).find()) {
            throw InvalidContentException.field("file", TWO_IN_ONE);
        }
    }

    private static boolean isPdfAlone(String text) {
        var end = text.lastIndexOf(PDF_END);
        return text.startsWith(PDF_HEAD)
                && (end < 0
                        || BLANKS.matcher(text.substring(end + PDF_END.length()))
                                .matches());
    }
}
