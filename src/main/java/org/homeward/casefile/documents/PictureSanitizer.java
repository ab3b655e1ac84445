package org.homeward.casefile.documents;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGQuality;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.homeward.shared.InvalidContentException;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew: the visible picture is kept upright, and nothing else of the file. No place, time, device, author, comment, preview
 * or second picture survives, wherever the file had it. A library that only cuts metadata out would leave the parts that it doesn't know. A
 * picture takes the memory of its pixels: all that are drawn at the same time share the memory limit of one.
 */
@Component
final class PictureSanitizer {

    /** The worst and the best quality at which a JPEG is written: as a rule that of the one that came, so that it gets no larger. */
    private static final float WORST = 0.75f;

    private static final float BEST = 0.95f;
    private static final float OF_OTHERS = 0.92f;

    /** A PNG loses nothing, however small it is written. */
    private static final float SMALLEST = 0;

    /** The head of a JPEG, the profile of its colours and how they are coded: the rest of what stands before the picture is about it. */
    private static final Set<Integer> OF_THE_PICTURE = Set.of(JPEG.APP0, JPEG.APP2, JPEG.APP14);

    private static final int MILLION = 1_000_000;

    private final int mostPixels;
    private final Semaphore room;

    PictureSanitizer(DocumentSettings settings) {
        mostPixels = settings.mostPixels();
        room = new Semaphore(mostPixels, true);
        ImageIO.setUseCache(false);
    }

    /** The picture drawn anew; throws {@link InvalidContentException} for one that can't be read or has too many pixels. */
    SanitizedFile redrawn(byte[] content, String type) {
        return redrawn(content, type, true);
    }

    /** As {@link #redrawn(byte[], String)}, for one that is shown as it lies, whatever it says of how it was held. */
    SanitizedFile redrawn(byte[] content, String type, boolean turned) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var reader = ImageIO.getImageReadersByMIMEType(type).next();
            try {
                // a PNG's texts can be far larger than its file: they aren't looked at
                reader.setInput(stream, false, type.equals(DocumentTypeDetection.PNG));
                var turn = turned && type.equals(DocumentTypeDetection.JPEG)
                        ? PictureRotation.of(reader)
                        : PictureRotation.Normal;
                return drawn(reader, turn, type, quality(content, type));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof InvalidContentException refused
                    ? refused
                    : InvalidContentException.field("file", "refusal.wrongContent.document.picture");
        }
    }

    private SanitizedFile drawn(ImageReader reader, PictureRotation turn, String type, float quality)
            throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > mostPixels) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.pixels", mostPixels / MILLION);
        }
        room.acquireUninterruptibly((int) pixels);
        try {
            var picture = turn.applied(plain(reader.read(0)));
            var exact = type.equals(DocumentTypeDetection.PNG)
                    || picture.getColorModel().hasAlpha();
            var kept = exact ? DocumentTypeDetection.PNG : DocumentTypeDetection.JPEG;
            return new SanitizedFile(kept, written(picture, kept, quality));
        } finally {
            room.release((int) pixels);
        }
    }

    /** In the colours that every screen has: the picture carries no profile of its own. */
    private static BufferedImage plain(BufferedImage read) {
        var colours = read.getColorModel();
        var gray = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        var known = read.getType() != BufferedImage.TYPE_CUSTOM || colours.getPixelSize() != Byte.SIZE;
        if (colours.getColorSpace().isCS_sRGB() || gray && known) {
            return read;
        }
        if (gray) {
            var plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            plain.setData(read.getData());
            return plain;
        }
        var kind = colours.hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        return new ColorConvertOp(null).filter(read, new BufferedImage(read.getWidth(), read.getHeight(), kind));
    }

    private static float quality(byte[] content, String type) throws IOException {
        if (!type.equals(DocumentTypeDetection.JPEG)) {
            return OF_OTHERS;
        }
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var own = JPEGQuality.getJPEGQuality(stream);
            return own < 0 ? OF_OTHERS : Math.max(WORST, Math.min(BEST, own));
        }
    }

    private static byte[] written(BufferedImage picture, String type, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(type).next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = Objects.requireNonNull(ImageIO.createImageOutputStream(bytes))) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(type.equals(DocumentTypeDetection.JPEG) ? quality : SMALLEST);
            writer.write(null, new IIOImage(picture, List.of(), null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Whether a JPEG says more than what is seen: place, time, device, a comment, a preview. */
    static boolean saysMore(byte[] jpeg) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            return JPEGSegmentUtil.readSegments(stream, JPEGSegmentUtil.ALL_SEGMENTS).stream()
                    .map(JPEGSegment::marker)
                    .anyMatch(marker -> marker == JPEG.COM
                            || marker >= JPEG.APP0 && marker <= JPEG.APP15 && !OF_THE_PICTURE.contains(marker));
        }
    }
}
