package vn.moixa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.moixa.file.Inspection.Finding;
import vn.moixa.file.Storing.Reason;

/** Looks through a ZIP archive for the parts of a Word document or a workbook, and refuses one that would flood the memory. */
final class OfficeArchive {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long MOST_BYTES = 800L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final long SUSPECT_FROM = 64L << 20;
    private static final long MOST_GROWTH = 100;

    private OfficeArchive() {}

    static Finding inspect(Path file) throws IOException {
        long allowed = Math.min(MOST_BYTES, Math.max(SUSPECT_FROM, Files.size(file) * MOST_GROWTH));
        @Nullable String kind = null;
        boolean hasTypes = false;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                entries++;
                hasTypes |= entry.getName().equals("[Content_Types].xml");
                kind = kind == null ? kindOf(entry.getName()) : kind;
                unpacked += drain(zip, buffer, allowed - unpacked);
                if (unpacked > allowed || entries > MOST_ENTRIES) {
                    return new Finding.Refused(Reason.ARCHIVE_BOMB);
                }
            }
        } catch (ZipException | java.io.EOFException damaged) {
            return new Finding.Refused(Reason.DAMAGED);
        }
        return hasTypes && kind != null ? new Finding.Accepted(kind) : new Finding.Refused(Reason.KIND_NOT_ALLOWED);
    }

    private static @Nullable String kindOf(String entry) {
        return switch (entry) {
            case "word/document.xml" -> DOCX;
            case "xl/workbook.xml" -> XLSX;
            default -> null;
        };
    }

    private static long drain(InputStream in, byte[] buffer, long room) throws IOException {
        long total = 0;
        for (int read; total <= room && (read = in.read(buffer)) > 0; ) {
            total += read;
        }
        return total;
    }
}
