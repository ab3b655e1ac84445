package org.homeward.casefile.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.documents.SomeFiles.file;
import static org.homeward.casefile.documents.SomeFiles.joined;
import static org.homeward.casefile.documents.SomeFiles.refusal;
import static org.homeward.casefile.documents.SomeFiles.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is of another kind, too, isn't taken. */
class PolyglotFilesTest {

    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1);

    static Stream<byte[]> polyglots() throws IOException {
        return Stream.of(
                joined(file("gray.jpg"), archive()),
                joined(file("phone.png"), archive()),
                joined(file("phone.webp"), archive()),
                joined(file("gray.jpg"), SomePdf.letter()),
                joined(file("gray.jpg"), PAGE),
                joined(file("phone.png"), "<?php echo 1;".getBytes(ISO_8859_1)),
                joined(file("gray.jpg"), "Rar!\u001a\u0007\u0000".getBytes(ISO_8859_1)),
                joined(SomePdf.letter(), archive()),
                joined(SomePdf.letter(), PAGE),
                joined(SomePdf.letter(), "and more".getBytes(ISO_8859_1)),
                joined("\n".getBytes(ISO_8859_1), SomePdf.letter()),
                SomePdf.with("", SomePdf.stream("", text(PAGE))));
    }

    @ParameterizedTest
    @MethodSource("polyglots")
    void a_file_of_two_kinds_is_refused(byte[] polyglot) {
        assertThat(refusal(polyglot)).isEqualTo("twoInOne");
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
