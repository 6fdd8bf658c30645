package vn.moixa.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that people, and those who wish us ill, hand in. */
public final class Samples {

    static final String SECRET = "Taken at 22.3364 N 103.8438 E";

    private Samples() {}

    public static byte[] png(int width, int height) throws IOException {
        return picture("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return picture("jpg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** One pixel. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** Lies on its side and says where it was taken, as cameras do. */
    static byte[] jpegWithNotes(int width, int height) throws IOException {
        byte[] plain = jpeg(width, height);
        var notes = new ByteArrayOutputStream();
        var out = new DataOutputStream(notes);
        byte[] text = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(2);
        entry(out, 0x010E, 2, text.length, 38);
        entry(out, 0x0112, 3, 1, 6 << 16);
        out.writeInt(0);
        out.write(text);
        var file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
        file.write(ByteBuffer.allocate(2).putShort((short) (notes.size() + 2)).array());
        notes.writeTo(file);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    /** A PNG of a few bytes that claims to be as wide and high as told. */
    static byte[] pngClaiming(int width, int height) throws IOException {
        byte[] png = png(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] zip(int megabytes, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(zeros);
                }
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] firstHalf(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static byte[] picture(String format, int width, int height, int type) throws IOException {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(new Color(20, 90, 60));
        pen.fillRect(0, 0, (width + 1) / 2, height);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
