package org.homeward.casefile.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.jspecify.annotations.Nullable;

/** All dictionaries and streams of a PDF that can be reached from its end, as any viewer would reach them. */
final class PdfObjects {

    /** Actions that run, open, send, fetch or play something; the remaining ones turn pages, and open an address on a click. */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");

    /** Notes and streams that hold a file, a film, a sound or a scene. */
    private static final Set<String> HOLDERS =
            Set.of("FileAttachment", "EmbeddedFile", "RichMedia", "Screen", "Movie", "Sound", "3D", "U3D", "PRC");

    /** Entries by which something starts by itself, or under which scripts and files lie. */
    private static final Set<String> ENTRIES =
            Set.of("JS", "JavaScript", "AA", "XFA", "EF", "EmbeddedFiles", "Collection", "RichMediaContent");

    /** The metadata of a file, a page or a picture. */
    private static final List<COSName> ABOUT_ITSELF =
            List.of(COSName.METADATA, COSName.PIECE_INFO, COSName.LAST_MODIFIED, COSName.THUMB);

    private static final int CMYK = 4;

    private final COSDictionary trailer;
    private final List<COSDictionary> all = new ArrayList<>();
    private boolean readable = true;

    PdfObjects(COSDocument document) {
        this.trailer = document.getTrailer();
        var places = document.getXrefTable();
        Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<COSBase>();
        next.add(trailer);
        while (!next.isEmpty()) {
            var part = next.pop();
            if (!met.add(part)) {
                continue;
            }
            if (part instanceof COSObject elsewhere) {
                var found = elsewhere.getObject();
                readable &= found != null || !places.containsKey(elsewhere.getKey());
                push(next, found);
            } else if (part instanceof COSArray several) {
                several.forEach(one -> push(next, one));
            } else if (part instanceof COSDictionary dictionary) {
                all.add(dictionary);
                dictionary.getValues().forEach(one -> push(next, one));
            }
        }
    }

    private static void push(ArrayDeque<COSBase> next, @Nullable COSBase part) {
        if (part != null) {
            next.push(part);
        }
    }

    /** Whether any of them runs, starts, sends, fetches or holds something beside its pages. */
    boolean doSomething() {
        return all.stream().anyMatch(PdfObjects::isActive);
    }

    private static boolean isActive(COSDictionary part) {
        var opens = part.getDictionaryObject(COSName.OPEN_ACTION);
        return ACTIONS.contains(part.getNameAsString(COSName.S, ""))
                || HOLDERS.contains(part.getNameAsString(COSName.SUBTYPE, ""))
                || HOLDERS.contains(part.getNameAsString(COSName.TYPE, ""))
                || ENTRIES.stream().anyMatch(entry -> part.getDictionaryObject(entry) != null)
                || opens instanceof COSDictionary action && !"GoTo".equals(action.getNameAsString(COSName.S))
                || part instanceof COSStream && part.containsKey(COSName.F);
    }

    /** Whether all that it names and has a place for was found and understood: else it would lose something unseen. */
    boolean areReadable() {
        return readable;
    }

    /** Whether somebody signed the file: its bytes are what the signature is about. */
    boolean areSigned() {
        return all.stream()
                .anyMatch(part -> part.containsKey(COSName.BYTERANGE)
                        && part.getDictionaryObject(COSName.CONTENTS) instanceof COSString);
    }

    /** Takes out what the file, its pages and its pictures say of themselves: authors, programs, times, places, previews. */
    void tellNothingOfThemselves(PictureSanitizer pictures) throws IOException {
        trailer.removeItem(COSName.INFO);
        for (var part : all) {
            ABOUT_ITSELF.forEach(part::removeItem);
            if (part instanceof COSStream stream && isJpeg(stream)) {
                redraw(stream, pictures);
            }
        }
    }

    /** Also one that is packed once more. */
    private static boolean isJpeg(COSStream stream) {
        var packed = stream.getFilters() instanceof COSArray several && several.size() > 0
                ? several.getObject(several.size() - 1)
                : stream.getFilters();
        return COSName.DCT_DECODE.equals(packed);
    }

    private static void redraw(COSStream stream, PictureSanitizer pictures) throws IOException {
        byte[] jpeg;
        try (var bytes = new PDStream(stream).createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
            jpeg = bytes.readAllBytes();
        }
        if (PictureSanitizer.saysMore(jpeg)) {
            var drawn =
                    pictures.redrawn(jpeg, DocumentTypeDetection.JPEG, false).content();
            try (var bytes = stream.createRawOutputStream()) {
                bytes.write(drawn);
            }
            stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
            stream.removeItem(COSName.DECODE_PARMS);
            var colours = stream.getDictionaryObject(COSName.COLORSPACE);
            if (colours != null && PDColorSpace.create(colours).getNumberOfComponents() == CMYK) {
                stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
                stream.removeItem(COSName.DECODE);
            }
        }
    }
}
