package vn.moixa.intake.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file of one or more tables, read line by line. What it is, is told from its content, never from its name. */
public interface TableFile extends AutoCloseable {

    /** Names of the tables; delimited text has one without a name. */
    List<String> tables();

    void read(int table, LineSink sink) throws UnreadableFile, IOException;

    @Override
    void close() throws IOException;

    static TableFile open(Path file) throws UnreadableFile, IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile("empty");
        }
        if (size > Limits.FILE_BYTES) {
            throw new UnreadableFile("too_large", Limits.FILE_BYTES >> 20);
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(1024);
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return XlsxFile.open(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(isEncrypted(file) ? "encrypted" : "old_binary");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')
                || startsWith(start, 0xFF, 0xD8, 0xFF)
                || startsWith(start, 0x89, 'P', 'N', 'G')) {
            throw new UnreadableFile("not_a_table");
        }
        var text = new String(start, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .strip();
        if (text.startsWith("<") || text.startsWith("ï»¿<") || text.startsWith("{\\rtf")) {
            throw new UnreadableFile("disguised");
        }
        return CsvFile.open(file);
    }

    /** An encrypted workbook hides in the same container as the binary format before 2007, under this name. */
    private static boolean isEncrypted(Path file) throws IOException {
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != (expected[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
