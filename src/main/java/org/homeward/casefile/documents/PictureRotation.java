package org.homeward.casefile.documents;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;

/** The turn that brings a picture upright, by the names of Java's standard metadata. */
enum PictureRotation {
    Normal(1, 0, 0, 1),
    FlipH(-1, 0, 0, 1),
    Rotate180(-1, 0, 0, -1),
    FlipV(1, 0, 0, -1),
    FlipVRotate90(0, 1, 1, 0),
    Rotate270(0, 1, -1, 0),
    FlipHRotate90(0, -1, -1, 0),
    Rotate90(0, -1, 1, 0);

    private final int xToX;
    private final int xToY;
    private final int yToX;
    private final int yToY;

    PictureRotation(int xToX, int xToY, int yToX, int yToY) {
        this.xToX = xToX;
        this.xToY = xToY;
        this.yToX = yToX;
        this.yToY = yToY;
    }

    /** The rotation that the camera noted. */
    static PictureRotation of(ImageReader reader) throws IOException {
        var known = (Element) reader.getImageMetadata(0).getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        var held = known.getElementsByTagName("ImageOrientation").item(0);
        return Arrays.stream(values())
                .filter(turn ->
                        held instanceof Element orientation && turn.name().equals(orientation.getAttribute("value")))
                .findFirst()
                .orElse(Normal);
    }

    BufferedImage applied(BufferedImage picture) {
        if (this == Normal) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var intoSight = new AffineTransform(
                xToX,
                xToY,
                yToX,
                yToY,
                xToX + yToX < 0 ? across(width, height) : 0,
                xToY + yToY < 0 ? down(width, height) : 0);
        var upright = xToX == 0
                ? new BufferedImage(height, width, picture.getType())
                : new BufferedImage(width, height, picture.getType());
        return new AffineTransformOp(intoSight, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
    }

    private int across(int width, int height) {
        return xToX == 0 ? height : width;
    }

    private int down(int width, int height) {
        return xToX == 0 ? width : height;
    }
}
