package vn.moixa.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code that still reads printed in black and white at 20 mm: a quarter of it may be lost (level Q), quiet zone included. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    private final io.nayuki.qrcodegen.QrCode code;

    private QrCode(io.nayuki.qrcodegen.QrCode code) {
        this.code = code;
    }

    public static QrCode of(String content) {
        return new QrCode(io.nayuki.qrcodegen.QrCode.encodeText(content, io.nayuki.qrcodegen.QrCode.Ecc.QUARTILE));
    }

    /** Modules from edge to edge, quiet zone included. */
    public int modules() {
        return code.size + 2 * QUIET_ZONE;
    }

    /** An {@code <svg>} element that takes the size its container gives it; {@code label} is read out instead of it. */
    public String svg(String label) {
        int size = modules();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                .formatted(size, size, escaped(label), size, size, path());
    }

    public byte[] png(int pixelsPerModule) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(pixelsPerModule), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public String pngDataUri(int pixelsPerModule) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(pixelsPerModule));
    }

    private BufferedImage image(int scale) {
        int size = modules() * scale;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!isDark(x / scale, y / scale)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        return image;
    }

    private String path() {
        var path = new StringBuilder();
        for (int y = 0; y < modules(); y++) {
            for (int x = 0; x < modules(); x++) {
                int length = 0;
                while (isDark(x + length, y)) {
                    length++;
                }
                if (length > 0) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                    x += length;
                }
            }
        }
        return path.toString();
    }

    private boolean isDark(int x, int y) {
        return code.getModule(x - QUIET_ZONE, y - QUIET_ZONE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
