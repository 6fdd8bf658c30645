package vn.moixa.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Turns XHTML into a PDF that meets PDF/UA: tagged, in a stated language, with a title and embedded fonts (R155). */
final class PdfPrinter {

    /** Characters that XML cannot carry; pasted text has them now and then. */
    static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final List<Face> FACES = List.of(
            new Face("Tinos", 400, FontStyle.NORMAL, "Tinos_400Regular"),
            new Face("Tinos", 400, FontStyle.ITALIC, "Tinos_400Regular_Italic"),
            new Face("Tinos", 700, FontStyle.NORMAL, "Tinos_700Bold"),
            new Face("Tinos", 700, FontStyle.ITALIC, "Tinos_700Bold_Italic"),
            new Face("Be Vietnam Pro", 400, FontStyle.NORMAL, "BeVietnamPro_400Regular"),
            new Face("Be Vietnam Pro", 600, FontStyle.NORMAL, "BeVietnamPro_600SemiBold"),
            new Face("Be Vietnam Pro", 700, FontStyle.NORMAL, "BeVietnamPro_700Bold"));

    /** A font file, opened when a page uses it. */
    private record Face(String family, int weight, FontStyle style, String file) {
        FSSupplier<InputStream> source() {
            return () ->
                    Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("/paper/fonts/" + file + ".ttf"), file);
        }
    }

    static {
        // The library writes a line for every step of every page.
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        FACES.forEach(face -> builder.useFont(face.source(), face.family(), face.weight(), face.style(), true));
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), moment);
        }
        builder.withProducer("Mỗi Xã");
        builder.withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(""), null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
