package vn.moixa.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.intake.Cell;

/** Delimited text in any of the encodings and with any of the separators that spreadsheets in Vietnamese offices write. */
final class CsvFile implements TableFile {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final boolean separatorIsAnnounced;

    private CsvFile(Path file, Charset charset, char separator, boolean separatorIsAnnounced) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.separatorIsAnnounced = separatorIsAnnounced;
    }

    static CsvFile open(Path file) throws UnreadableFile, IOException {
        var charset = charsetOf(file);
        var start = new char[64 << 10];
        int length;
        try (var reader = reader(file, charset)) {
            length = Math.max(0, reader.read(start));
        }
        var text = new String(start, 0, length);
        if (text.startsWith("sep=") && text.length() > 4) {
            return new CsvFile(file, charset, text.charAt(4), true);
        }
        return new CsvFile(file, charset, separatorOf(text), false);
    }

    @Override
    public List<String> tables() {
        return List.of("");
    }

    @Override
    public void read(int table, LineSink sink) throws UnreadableFile, IOException {
        var number = separatorIsAnnounced ? 1 : 0;
        try (var reader = reader(file, charset)) {
            if (separatorIsAnnounced) {
                reader.readLine();
            }
            var csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(reader);
            for (var line : csv) {
                number++;
                if (number > Limits.ROWS) {
                    throw new UnreadableFile("too_many_rows", Limits.ROWS);
                }
                var fields = line.getFields();
                if (fields.size() > Limits.COLUMNS) {
                    throw new UnreadableFile("too_many_columns", Limits.COLUMNS);
                }
                var cells = new ArrayList<Cell>(fields.size());
                for (String field : fields) {
                    cells.add(CleanText.cell(field));
                }
                if (!sink.line(number, cells)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile("broken_quotes", number + 1);
        }
    }

    @Override
    public void close() {
        // Nothing is held between reads.
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 64 << 10);
        in.mark(4);
        var first = in.readNBytes(3);
        in.reset();
        if (first.length == 3 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB && (first[2] & 0xFF) == 0xBF) {
            in.skipNBytes(3);
        } else if (first.length >= 2 && isUtf16Mark(first)) {
            in.skipNBytes(2);
        }
        return new BufferedReader(new InputStreamReader(in, charset), 64 << 10);
    }

    private static boolean isUtf16Mark(byte[] first) {
        return ((first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE)
                || ((first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF);
    }

    private static Charset charsetOf(Path file) throws UnreadableFile, IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        if (start.length >= 2 && isUtf16Mark(start)) {
            return (start[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        int[] zeros = {0, 0};
        for (var i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
            }
        }
        // Latin letters in sixteen bits leave a zero in every second byte, and none in the others.
        if (zeros[0] == 0 != (zeros[1] == 0) && zeros[0] + zeros[1] > start.length / 5) {
            return zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (zeros[0] + zeros[1] > 0) {
            throw new UnreadableFile("not_a_table");
        }
        if (isUtf8(file)) {
            return StandardCharsets.UTF_8;
        }
        // What Vietnamese Windows programs wrote before Unicode; tones are combining marks there and are composed
        // afterwards.
        return Charset.isSupported("windows-1258") ? Charset.forName("windows-1258") : StandardCharsets.ISO_8859_1;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(64 << 10);
        var characters = CharBuffer.allocate(64 << 10);
        try (var channel = Files.newByteChannel(file)) {
            for (var more = true; more; ) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, characters, !more);
                if (result.isError()) {
                    return false;
                }
                characters.clear();
                bytes.compact();
            }
        }
        return true;
    }

    /** The separator that occurs most in the first lines, outside quotes; a comma when there is none. */
    private static char separatorOf(String text) {
        var counts = new int[SEPARATORS.length];
        var quoted = false;
        var lines = 0;
        for (var i = 0; i < text.length() && lines < 5; i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                lines++;
            } else if (!quoted) {
                for (var s = 0; s < SEPARATORS.length; s++) {
                    counts[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        var best = 0;
        for (var s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
