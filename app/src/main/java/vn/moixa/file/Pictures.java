package vn.moixa.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import vn.moixa.file.Inspection.Finding;
import vn.moixa.file.Storing.Reason;

/** Reads and shrinks pictures. Shrunk copies are drawn anew, so that nothing of what a camera noted (place, time, owner) is in them. */
final class Pictures {

    private static final long MOST_PIXELS = 40_000_000;
    private static final double QUALITY = 0.82;

    private Pictures() {}

    record Shrunk(byte[] jpeg, int height) {}

    /** Measures before decoding: a small file can claim a picture that fills the memory. */
    static Finding inspect(Path file, String mediaType) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Finding.Refused(Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS
                        ? new Finding.Refused(Reason.TOO_MANY_PIXELS)
                        : new Finding.Accepted(mediaType);
            } catch (IOException | RuntimeException damaged) {
                return new Finding.Refused(Reason.DAMAGED);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The picture at most this wide, upright, on white where it was transparent. */
    static Shrunk shrink(Path file, int width) throws IOException {
        BufferedImage original = Thumbnails.of(file.toFile()).scale(1).asBufferedImage();
        int targetWidth = Math.min(width, original.getWidth());
        int targetHeight =
                (int) Math.max(1, Math.round((double) original.getHeight() * targetWidth / original.getWidth()));
        BufferedImage small =
                Thumbnails.of(original).forceSize(targetWidth, targetHeight).asBufferedImage();
        var paper = new BufferedImage(targetWidth, targetHeight, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.drawImage(small, 0, 0, Color.WHITE, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(paper).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return new Shrunk(bytes.toByteArray(), targetHeight);
    }
}
