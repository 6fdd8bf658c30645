package vn.moixa.appraisal.paper.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.shared.Sha256;

/** Verifies an archive by itself: every file has its sum, none is missing or added, and each version is what was handed in. */
final class ArchiveCheck {

    /**
     * What was found.
     *
     * @param versions the hashes of the versions, in order
     * @param faults paths with what is wrong; empty when the archive holds
     */
    record Found(String code, List<String> versions, List<String> faults) {}

    private ArchiveCheck() {}

    static Found verify(Path file, ObjectMapper json) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var faults = new ArrayList<String>();
            var sums = sums(zip);
            var seen = new HashSet<String>();
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().equals(DossierArchive.SUMS)) {
                    seen.add(entry.getName());
                    check(zip, entry, sums, faults);
                }
            }
            sums.keySet().stream()
                    .filter(path -> !seen.contains(path))
                    .sorted()
                    .forEach(path -> faults.add(path + ": thiếu"));
            ZipEntry head = zip.getEntry(DossierArchive.HEAD);
            if (head == null) {
                return new Found("", List.of(), List.copyOf(faults));
            }
            JsonNode dossier = json.readTree(read(zip, head));
            return new Found(dossier.path("code").asString(""), versions(zip, dossier, faults), List.copyOf(faults));
        }
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        var sums = new HashMap<String, String>();
        ZipEntry entry = zip.getEntry(DossierArchive.SUMS);
        if (entry != null) {
            for (String line : new String(read(zip, entry), StandardCharsets.UTF_8).split("\n")) {
                if (line.length() > 66) {
                    sums.put(line.substring(66), line.substring(0, 64));
                }
            }
        }
        return sums;
    }

    private static void check(ZipFile zip, ZipEntry entry, Map<String, String> sums, List<String> faults)
            throws IOException {
        String expected = sums.get(entry.getName());
        if (expected == null) {
            faults.add(entry.getName() + ": không có trong bảng kê");
        } else if (!Sha256.hex(read(zip, entry)).equals(expected)) {
            faults.add(entry.getName() + ": đã bị sửa");
        }
    }

    private static List<String> versions(ZipFile zip, JsonNode dossier, List<String> faults) throws IOException {
        var hashes = new ArrayList<String>();
        for (JsonNode version : dossier.path("versions")) {
            String path = DossierArchive.versionPath(version.path("number").asInt(0));
            String hash = version.path("hash").asString("");
            ZipEntry entry = zip.getEntry(path);
            if (entry != null && !Sha256.hex(read(zip, entry)).equals(hash)) {
                faults.add(path + ": khác bản đã nộp");
            }
            hashes.add(hash);
        }
        return hashes;
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
