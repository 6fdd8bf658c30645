package vn.moixa.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import vn.moixa.file.Storing.Reason;

/** Decides what a received file is from its content; the name only tells a CSV from other text. */
final class Inspection {

    static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";
    private static final long SMALL = 20L << 20;
    private static final int HEAD = 64 * 1024;

    /** The largest file that may come in; workbooks of a whole province need it, pictures and papers have less. */
    static final long LARGEST = 50L << 20;

    private final Detector detector = TikaConfig.getDefaultConfig().getDetector();

    sealed interface Finding {
        record Accepted(String mediaType) implements Finding {}

        record Refused(Reason reason) implements Finding {}
    }

    Finding inspect(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return new Finding.Refused(Reason.EMPTY);
        }
        if (size > LARGEST) {
            return new Finding.Refused(Reason.TOO_LARGE);
        }
        String found = detect(file);
        if (PICTURES.contains(found)) {
            return size > SMALL ? new Finding.Refused(Reason.TOO_LARGE) : Pictures.inspect(file, found);
        }
        if (found.equals(PDF)) {
            return size > SMALL ? new Finding.Refused(Reason.TOO_LARGE) : new Finding.Accepted(PDF);
        }
        if (found.equals("application/zip") || found.contains("ooxml")) {
            return OfficeArchive.inspect(file);
        }
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return named && isText(file) ? new Finding.Accepted(CSV) : new Finding.Refused(Reason.KIND_NOT_ALLOWED);
    }

    private String detect(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return detector.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    /** UTF-8 without control characters; a character cut at the end of what is looked at does not count against it. */
    private static boolean isText(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        int end = head.length;
        while (head.length == HEAD && end > HEAD - 4 && (head[end - 1] & 0x80) != 0) {
            end--;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end));
            return text.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
