package org.homeward.casefile.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.documents.SomeFiles.difference;
import static org.homeward.casefile.documents.SomeFiles.file;
import static org.homeward.casefile.documents.SomeFiles.files;
import static org.homeward.casefile.documents.SomeFiles.read;
import static org.homeward.casefile.documents.SomeFiles.refusal;
import static org.homeward.casefile.documents.SomeFiles.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a PDF, and which aren't taken. */
class PdfSanitizerTest {

    private static final FileSanitizer FILES = files(40_000_000);

    @Test
    void a_pdf_keeps_its_pages_and_nothing_of_author_program_and_time() throws IOException {
        // given
        var named = SomePdf.written(
                "/Metadata 5 0 R/PieceInfo<</X<</Private(MarkPiece)>>>>",
                "/Info 6 0 R",
                SomePdf.stream("/Type/Metadata/Subtype/XML", "<x:xmpmeta>MarkXmp</x:xmpmeta>"),
                "<</Author(MarkAuthor)/Producer(MarkProducer)/CreationDate(D:20260302)>>");

        // then
        assertThat(SomePdf.isLetter(FILES.of(named).content())).isTrue();
        assertThat(text(FILES.of(named).content())).doesNotContain("Mark", "xmp", "20260302");
        assertThat(text(FILES.of(file("printed.pdf")).content())).doesNotContain("Skia", "Mozilla", "Chrome");
    }

    @Test
    void a_photo_in_a_pdf_tells_no_more_than_one_alone() throws IOException {
        // given
        var photo = text(file("phone.jpg"));
        var scanned = SomePdf.with(
                "/Shown 5 0 R",
                SomePdf.stream(
                        "/Type/XObject/Subtype/Image/Width 240/Height 160/ColorSpace/DeviceRGB/BitsPerComponent 8"
                                + "/Filter/DCTDecode",
                        photo));

        // when
        var kept = text(FILES.of(scanned).content());

        // then
        assertThat(kept).doesNotContain("Mark", "Exif", "xmp");
        var begin = kept.indexOf("\u00ff\u00d8\u00ff");
        var shown = read(kept.substring(begin).getBytes(ISO_8859_1));
        assertThat(difference(read(file("phone.jpg")), shown)).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>",
                "/OpenAction<</S/URI/URI(https://elsewhere.example)>>",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Launch/F(cmd.exe)>>>>",
                "/OpenAction 5 0 R",
                "/Names<</JavaScript<</Names[(a)5 0 R]>>>>",
                "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>]>>>>",
                "/AA<</WC<</S/GoTo/D[3 0 R/Fit]>>>>",
                "/X<</S/Launch/F(cmd.exe)>>",
                "/X<</S/L#61unch/F(cmd.exe)>>",
                "/X<</S/SubmitForm/F(https://elsewhere.example)>>",
                "/X<</S/ImportData/F(a.fdf)>>",
                "/X<</S/GoToR/F(\\\\elsewhere\\share)/D[0/Fit]>>",
                "/X<</S/GoToE/T<</R/C>>>>",
                "/X<</S/Rendition>>",
                "/X[[[<</Type/Annot/Subtype/RichMedia>>]]]",
                "/X<</Type/Annot/Subtype/FileAttachment/FS 6 0 R>>",
                "/X<</Type/Annot/Subtype/Screen>>",
                "/X<</Type/Annot/Subtype/3D>>",
                "/AcroForm<</Fields[]/XFA[(template)6 0 R]>>",
                "/Collection<</View/D>>",
                "/X 6 0 R",
                "/X 7 0 R"
            })
    void a_pdf_that_does_anything_by_itself_or_holds_a_file_is_refused(String catalog) {
        var active = SomePdf.with(
                catalog,
                "<</S/JavaScript/JS(app.alert\\(1\\))>>",
                SomePdf.stream("/Type/EmbeddedFile", "MZ"),
                SomePdf.stream("/F(\\\\elsewhere\\share)", ""));
        assertThat(refusal(active)).isEqualTo("pdfActive");
    }

    @Test
    void what_a_pdf_packs_is_looked_at_too() throws IOException {
        // given
        var packed = new ByteArrayOutputStream();
        try (var plain = Loader.loadPDF(SomePdf.with("/AA<</WC 5 0 R>>", "<</S/JavaScript/JS(1)>>"))) {
            plain.save(packed, CompressParameters.DEFAULT_COMPRESSION);
        }
        assertThat(text(packed.toByteArray())).contains("/ObjStm").doesNotContain("JavaScript");

        // then
        assertThat(refusal(packed.toByteArray())).isEqualTo("pdfActive");
    }

    @Test
    void a_pdf_that_packs_far_more_than_its_size_is_refused() throws IOException {
        assertThat(refusal(SomePdf.packing(1_000, 1))).isEqualTo("pdfActive");
        assertThat(refusal(SomePdf.packing(40_000_000, 1))).isEqualTo("pdfBroken");
        assertThat(refusal(SomePdf.packing(1_000, 1_000_000_000))).isEqualTo("pdfBroken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction[3 0 R/Fit]",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]>>",
                "/X<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://ministry.example)>>>>",
                "/X<</Type/Annot/Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]>>>>",
                "/AcroForm<</Fields[<</FT/Tx/T(name)/V(Sokha)>>]>>",
                "/StructTreeRoot<</Type/StructTreeRoot/K<</S/P/A<</O/Layout>>>>>>"
            })
    void a_pdf_with_links_fields_and_structure_is_taken(String catalog) {
        assertThat(SomePdf.isLetter(FILES.of(SomePdf.with(catalog)).content())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"locked.pdf, pdfLocked", "restricted.pdf, pdfLocked"})
    void a_locked_pdf_is_refused(String name, String why) throws IOException {
        assertThat(refusal(file(name))).isEqualTo(why);
    }

    @Test
    void a_broken_pdf_is_refused() {
        var whole = text(SomePdf.letter());
        for (var broken : new String[] {
            "%PDF-1.7\n%of a letter\n",
            whole.substring(0, whole.length() / 2),
            whole.replace("%%EOF", ""),
            whole.replaceFirst("startxref\n\\d+", "startxref\n7"),
            whole.replace("/Root 1 0 R", "")
        }) {
            assertThat(refusal(broken.getBytes(ISO_8859_1)))
                    .as(broken.substring(0, 9))
                    .isEqualTo("pdfBroken");
        }
    }

    @Test
    void a_signed_pdf_stays_as_it_is_or_its_signature_would_be_void() {
        // given
        var signed = SomePdf.with(
                "/AcroForm<</Fields[<</FT/Sig/V<</Type/Sig/ByteRange[0 10 20 30]/Contents<00>>>>>]/SigFlags 3>>");

        // then
        assertThat(FILES.of(signed).content()).isEqualTo(signed);
    }

    @Test
    void a_pdf_that_only_says_it_is_signed_tells_no_more_than_others() throws IOException {
        // given
        var photo = text(file("phone.jpg"));
        var scanned = SomePdf.with(
                "/Shown 5 0 R/ByteRange[0 10 20 30]",
                SomePdf.stream(
                        "/Type/XObject/Subtype/Image/Width 240/Height 160/ColorSpace/DeviceRGB/BitsPerComponent 8"
                                + "/Filter[/ASCIIHexDecode/DCTDecode]",
                        HexFormat.of().formatHex(photo.getBytes(ISO_8859_1)) + ">"));

        // then
        var kept = text(FILES.of(scanned).content());
        assertThat(kept).contains("\u00ff\u00d8\u00ff").doesNotContain("Mark", "Exif", "xmp");
    }

    @Test
    void what_a_signed_pdf_hides_from_us_may_not_be_hidden_from_others() {
        var signed = SomePdf.with(
                "/X 5 0 R/Y<</Type/Sig/ByteRange[0 10 20 30]/Contents<00>>>",
                "[".repeat(2_000) + "<</S/JavaScript/JS(1)>>" + "]".repeat(2_000));
        assertThat(refusal(signed)).isEqualTo("pdfBroken");
    }
}
