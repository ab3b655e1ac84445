package org.homeward.casefile.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/** A PDF of one page, put together object by object, so that a test says what is in it. Objects 1 to 4 are always the same. */
public final class SomePdf {

    private static final String TEXT = "BT /F1 12 Tf 20 100 Td (Sokha agrees) Tj ET";

    private SomePdf() {}

    /** A letter that does nothing. */
    public static byte[] letter() {
        return with("");
    }

    /** A letter of at least this many bytes. */
    public static byte[] letter(int bytes) {
        return with("/Far 5 0 R", stream("", "%" + " ".repeat(bytes)));
    }

    /** Whether a file that came back is the letter. */
    public static boolean isLetter(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return text.startsWith("%PDF-") && text.contains(TEXT);
    }

    /** With this in its catalog, and with these objects from 5 on. */
    static byte[] with(String catalog, String... more) {
        return written(catalog, "", more);
    }

    static byte[] written(String catalog, String trailer, String... more) {
        var objects = Stream.concat(
                        Stream.of(
                                "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1"
                                        + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
                                stream("", TEXT)),
                        Stream.of(more))
                .toList();
        return put(objects, trailer);
    }

    /** One whose script lies in a packed stream, with blanks around it; its list of places says how long its rows are. */
    static byte[] packing(int blanks, int columns) throws IOException {
        var script = "6 0 " + " ".repeat(blanks);
        var packed = packed((script + "<</S/JavaScript/JS(1)>>").getBytes(StandardCharsets.ISO_8859_1));
        var file = new ByteArrayOutputStream();
        var places = ByteBuffer.allocate(6 * 7).put(new byte[6]);
        for (var object : List.of(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>",
                "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
                "4 0 obj\n" + stream("/Type/ObjStm/N 1/First " + script.length() + "/Filter/FlateDecode", packed))) {
            add(file, file.size() == 0 ? "%PDF-1.7\n" : "");
            places.put((byte) 1).putInt(file.size()).put((byte) 0);
            add(file, object + "\nendobj\n");
        }
        var start = file.size();
        places.put((byte) 1).putInt(start).put((byte) 0).put((byte) 2).putInt(4).put((byte) 0);
        add(file, "5 0 obj\n");
        var how = "/Type/XRef/W[1 4 1]/Size 7/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Columns " + columns + ">>";
        add(file, stream(how, packed(places.array())) + "\nendobj\nstartxref\n" + start + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static String packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(bytes)) {
            packing.write(content);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    static String stream(String head, String content) {
        return "<<" + head + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static byte[] put(List<String> objects, String trailer) {
        var file = new ByteArrayOutputStream();
        var places = new StringBuilder("0000000000 65535 f \n");
        add(file, "%PDF-1.7\n");
        for (var index = 0; index < objects.size(); index++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
            add(file, (index + 1) + " 0 obj\n" + objects.get(index) + "\nendobj\n");
        }
        var size = objects.size() + 1;
        var start = file.size();
        add(file, "xref\n0 " + size + "\n" + places);
        add(file, "trailer\n<</Size " + size + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void add(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
