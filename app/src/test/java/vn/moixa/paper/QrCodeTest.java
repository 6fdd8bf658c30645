package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** R155: an independent reader must read it, printed small, in black and white, a little out of focus. */
class QrCodeTest {

    private static final String ADDRESS = "https://ocop.laocai.example.vn/kiem-tra/LC-2026-000123-4SAO";

    @Test
    void an_independent_reader_reads_the_picture() throws Exception {
        assertThat(decoded(png(8))).isEqualTo(ADDRESS);
    }

    @Test
    void R155_reads_at_20_mm_from_an_office_printer() throws Exception {
        int side = (int) Math.round(20 / 25.4 * 300);
        assertThat(decoded(blackAndWhite(scaled(png(8), side)))).isEqualTo(ADDRESS);
    }

    @Test
    void R155_reads_small_and_out_of_focus() throws Exception {
        assertThat(decoded(blurred(scaled(png(8), 160)))).isEqualTo(ADDRESS);
    }

    @Test
    void reads_with_a_stain_on_it() throws Exception {
        BufferedImage image = scaled(png(8), 300);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(130, 130, 55, 55);
        assertThat(decoded(image)).isEqualTo(ADDRESS);
    }

    @Test
    void the_drawing_shows_the_same_code_as_the_picture() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        var image = new BufferedImage(code.modules() * 4, code.modules() * 4, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        for (MatchResult bar : Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1")
                .matcher(code.svg("Mã QR"))
                .results()
                .toList()) {
            pen.fillRect(number(bar, 1) * 4, number(bar, 2) * 4, number(bar, 3) * 4, 4);
        }
        assertThat(decoded(image)).isEqualTo(ADDRESS);
    }

    @Test
    void the_label_of_the_drawing_is_escaped() {
        assertThat(QrCode.of("x").svg("\"><script>")).contains("aria-label=\"&quot;>&lt;script>\"");
    }

    @Test
    void R155_reads_from_a_printed_page() throws Exception {
        try (var pdf = Loader.loadPDF(new Paper()
                .pdf(Documents.letter().saying(java.util.List.of(new Block.QrFigure(ADDRESS, "Trang kiểm tra")))))) {
            assertThat(decoded(new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.BINARY)))
                    .isEqualTo(ADDRESS);
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static BufferedImage png(int scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(scale)));
    }

    private static BufferedImage scaled(BufferedImage source, int side) {
        var target = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(source, 0, 0, side, side, null);
        return target;
    }

    private static BufferedImage blackAndWhite(BufferedImage source) {
        var target = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        target.createGraphics().drawImage(source, 0, 0, null);
        return target;
    }

    private static BufferedImage blurred(BufferedImage source) {
        float[] kernel = new float[9];
        Arrays.fill(kernel, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(source, null);
    }

    private static String decoded(BufferedImage image) throws ReaderException {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new Pixels(image))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** What the reader sees of a picture. */
    private static final class Pixels extends LuminanceSource {
        private final BufferedImage image;

        Pixels(BufferedImage image) {
            super(image.getWidth(), image.getHeight());
            this.image = image;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            var target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
            for (int x = 0; x < getWidth(); x++) {
                target[x] = (byte) new Color(image.getRGB(x, y)).getGreen();
            }
            return target;
        }

        @Override
        public byte[] getMatrix() {
            byte[] matrix = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, new byte[getWidth()]), 0, matrix, y * getWidth(), getWidth());
            }
            return matrix;
        }
    }
}
