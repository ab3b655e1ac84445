package org.homeward.casefile.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.homeward.shared.InvalidContentException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/**
 * Files as people send them. The photos among them have EXIF with place, device, time and a small picture, XMP, IPTC and comments,
 * written by exiftool; each text in them begins with "Mark".
 */
final class SomeFiles {

    private SomeFiles() {}

    /** What makes clean files, for pictures of at most this many pixels. */
    static FileSanitizer files(int mostPixels) {
        var pictures = new PictureSanitizer(
                new DocumentSettings(DataSize.ofMegabytes(10), null, Duration.ofSeconds(1), mostPixels));
        return new FileSanitizer(pictures, new PdfSanitizer(pictures));
    }

    /** Why a file is refused. */
    static String refusal(byte[] content) {
        return refusal(files(40_000_000), content);
    }

    static String refusal(FileSanitizer files, byte[] content) {
        var refused = catchThrowableOfType(InvalidContentException.class, () -> files.of(content));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().get(0).messageKey().replace("refusal.wrongContent.document.", "");
    }

    /** One of the files for tests. */
    static byte[] file(String name) throws IOException {
        return new ClassPathResource("documents/" + name).getContentAsByteArray();
    }

    static String text(byte[] content) {
        return new String(content, ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    /** By how much the colours differ on average, from 0 to 255. */
    static double difference(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        var sum = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                for (var shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
