package org.homeward.casefile.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.documents.SomeFiles.difference;
import static org.homeward.casefile.documents.SomeFiles.file;
import static org.homeward.casefile.documents.SomeFiles.files;
import static org.homeward.casefile.documents.SomeFiles.joined;
import static org.homeward.casefile.documents.SomeFiles.read;
import static org.homeward.casefile.documents.SomeFiles.refusal;
import static org.homeward.casefile.documents.SomeFiles.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a picture, and which aren't taken. */
class PictureSanitizerTest {

    private static final FileSanitizer FILES = files(40_000_000);

    @Test
    void a_photo_keeps_what_it_shows_and_tells_neither_place_nor_time_nor_device() throws IOException {
        // given
        var photo = file("phone.jpg");
        assertThat(text(photo)).contains("MarkMaker", "MarkXmp", "MarkIptc", "MarkComment", "Exif");

        // when
        var kept = FILES.of(photo);

        // then
        assertThat(kept.type()).isEqualTo("image/jpeg");
        assertThat(text(kept.content()))
                .doesNotContain("Mark", "Exif", "xmp", "Photoshop", "8BIM", "2026:03:02")
                .containsOnlyOnce("\u00ff\u00d8\u00ff");
        var upright = read(kept.content());
        assertThat(upright.getWidth()).isEqualTo(160);
        assertThat(upright.getHeight()).isEqualTo(240);
        assertThat(nearest(upright, 150, 10)).isEqualTo("red");
        assertThat(nearest(upright, 150, 230)).isEqualTo("green");
        assertThat(difference(PictureRotation.Rotate270.applied(read(photo)), upright))
                .isLessThan(3);
    }

    @ParameterizedTest
    @CsvSource({
        "Normal, ABC DEF",
        "FlipH, CBA FED",
        "Rotate180, FED CBA",
        "FlipV, DEF ABC",
        "FlipVRotate90, AD BE CF",
        "Rotate270, DA EB FC",
        "FlipHRotate90, FC EB DA",
        "Rotate90, CF BE AD"
    })
    void however_the_camera_was_held_the_picture_stands_upright(PictureRotation turn, String seen) {
        // given
        var picture = new BufferedImage(3, 2, BufferedImage.TYPE_3BYTE_BGR);
        for (var index = 0; index < 6; index++) {
            picture.setRGB(index % 3, index / 3, 'A' + index);
        }

        // when
        var upright = turn.applied(picture);

        // then
        var rows = new StringBuilder();
        for (var y = 0; y < upright.getHeight(); y++) {
            for (var x = 0; x < upright.getWidth(); x++) {
                rows.append((char) (upright.getRGB(x, y) & 0xff));
            }
            rows.append(' ');
        }
        assertThat(rows.toString().strip()).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "phone.png, image/png, 0",
        "phone.webp, image/jpeg, 3",
        "gray.jpg, image/jpeg, 3",
        "cmyk.jpg, image/jpeg, 3"
    })
    void each_kind_of_picture_looks_as_before(String name, String type, double most) throws IOException {
        // given
        var picture = file(name);

        // when
        var kept = FILES.of(picture);

        // then
        assertThat(kept.type()).isEqualTo(type);
        assertThat(text(kept.content())).doesNotContain("Mark", "Exif", "eXIf", "tEXt", "iTXt", "xmp");
        assertThat(difference(read(picture), read(kept.content()))).isLessThanOrEqualTo(most);
    }

    @Test
    void a_second_picture_behind_the_first_is_not_kept() throws IOException {
        // given a phone's picture with another one and its own notes behind it
        var photo = joined(file("gray.jpg"), file("phone.jpg"), "SEFT MarkTrailer".getBytes(ISO_8859_1));

        // then
        assertThat(text(FILES.of(photo).content())).doesNotContain("Mark").containsOnlyOnce("\u00ff\u00d8\u00ff");
    }

    @Test
    void a_picture_that_is_far_larger_than_its_file_is_refused() throws IOException {
        assertThat(refusal(large(file("phone.png"), 60_000))).isEqualTo("pixels");
        assertThat(refusal(files(1_000), file("phone.jpg"))).isEqualTo("pixels");
        assertThat(refusal(files(1_000), file("phone.webp"))).isEqualTo("pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone.jpg", "phone.png", "phone.webp"})
    void a_picture_that_cannot_be_read_is_refused(String name) throws IOException {
        var broken = new byte[40];
        System.arraycopy(file(name), 0, broken, 0, 40);
        assertThat(refusal(broken)).isEqualTo("picture");
    }

    /** The PNG with another width and height in its head. */
    private static byte[] large(byte[] png, int side) {
        var large = png.clone();
        for (var at = 0; at < 4; at++) {
            large[16 + at] = (byte) (side >> 8 * (3 - at));
            large[20 + at] = (byte) (side >> 8 * (3 - at));
        }
        var check = new CRC32();
        check.update(large, 12, 17);
        for (var at = 0; at < 4; at++) {
            large[29 + at] = (byte) (check.getValue() >> 8 * (3 - at));
        }
        return large;
    }

    private static String nearest(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getGreen() ? "red" : "green";
    }
}
