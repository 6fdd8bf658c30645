package vn.moixa.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an archive once into nothing, because the sizes it declares may be lies. */
final class ZipGuard {

    private final ZipFile zip;

    ZipGuard(ZipFile zip) {
        this.zip = zip;
    }

    void check(long packedBytes) throws UnreadableFile, IOException {
        if (zip.size() > Limits.ZIP_ENTRIES) {
            throw new UnreadableFile("bomb");
        }
        var total = 0L;
        var buffer = new byte[64 << 10];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            refuseOtherFormats(entry);
            try (InputStream in = zip.getInputStream(entry)) {
                for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > Limits.UNZIPPED_BYTES
                            || (total > Limits.UNZIP_RATIO_FROM && total / Limits.UNZIP_RATIO > packedBytes)) {
                        throw new UnreadableFile("bomb");
                    }
                }
            }
        }
    }

    private static void refuseOtherFormats(ZipEntry entry) throws UnreadableFile {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin")) {
            throw new UnreadableFile("macros");
        }
        if (name.equals("xl/workbook.bin")) {
            throw new UnreadableFile("old_binary");
        }
        if (name.equals("content.xml") || name.equals("mimetype") || name.equals("word/document.xml")) {
            throw new UnreadableFile("other_office_format");
        }
    }
}
