package vn.moixa.intake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Office Open XML, read as a stream. Written here rather than taken from a library because the file comes from outside:
 * every length is bounded, no entity is followed and formulas are not even parsed.
 */
final class XlsxFile implements TableFile {

    private record Part(String name, String path) {}

    private final ZipFile zip;
    private final List<Part> worksheets;
    private final SharedText shared;
    private final NumberFormats formats;
    private final boolean from1904;

    private XlsxFile(ZipFile zip) throws UnreadableFile, IOException {
        this.zip = zip;
        var main = workbookPath();
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var targets = relations(folder, main);
        var date1904 = false;
        List<Part> found = new ArrayList<>();
        try (var xml = part(main)) {
            while (xml.next()) {
                if (xml.startOf("sheet")
                        && found.size() < Limits.WORKSHEETS
                        && !xml.attribute("state").startsWith("h")
                        && !xml.attribute("state").startsWith("v")) {
                    var path = targets.get(xml.attributeOfAnyNamespace("id"));
                    if (path != null && path.contains("sheet")) {
                        found.add(new Part(xml.attribute("name"), path));
                    }
                } else if (xml.startOf("workbookPr")) {
                    date1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                }
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableFile("no_worksheet");
        }
        worksheets = List.copyOf(found);
        from1904 = date1904;
        try (var xml = optionalPart(folder + "styles.xml")) {
            formats = xml == null ? NumberFormats.none() : NumberFormats.read(xml);
        }
        try (var xml = optionalPart(folder + "sharedStrings.xml")) {
            shared = xml == null ? SharedText.none() : SharedText.read(xml);
        }
    }

    static XlsxFile open(Path file) throws UnreadableFile, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableFile("damaged");
        }
        try {
            new ZipGuard(zip).check(Files.size(file));
            return new XlsxFile(zip);
        } catch (ZipException e) {
            zip.close();
            throw new UnreadableFile("damaged");
        } catch (UnreadableFile | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public List<String> tables() {
        return worksheets.stream().map(Part::name).toList();
    }

    @Override
    public void read(int table, LineSink sink) throws UnreadableFile, IOException {
        try (var xml = part(worksheets.get(table).path())) {
            new Worksheet(xml, shared, formats, from1904).read(sink);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String workbookPath() throws UnreadableFile, IOException {
        try (var xml = optionalPart("_rels/.rels")) {
            while (xml != null && xml.next()) {
                if (xml.startOf("Relationship") && xml.attribute("Type").endsWith("/officeDocument")) {
                    var target = xml.attribute("Target");
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        throw new UnreadableFile("not_a_workbook");
    }

    private Map<String, String> relations(String folder, String main) throws UnreadableFile, IOException {
        Map<String, String> targets = new HashMap<>();
        try (var xml = part(folder + "_rels/" + main.substring(folder.length()) + ".rels")) {
            while (xml.next()) {
                if (xml.startOf("Relationship") && targets.size() < Limits.ZIP_ENTRIES) {
                    var target = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }

    private GuardedXml part(String path) throws UnreadableFile, IOException {
        var xml = optionalPart(path);
        if (xml == null) {
            throw new UnreadableFile("not_a_workbook");
        }
        return xml;
    }

    private @Nullable GuardedXml optionalPart(String path) throws UnreadableFile, IOException {
        var entry = zip.getEntry(path);
        return entry == null ? null : new GuardedXml(zip.getInputStream(entry));
    }
}
