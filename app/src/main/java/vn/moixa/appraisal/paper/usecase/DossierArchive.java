package vn.moixa.appraisal.paper.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.paper.domain.ArchiveContent;
import vn.moixa.appraisal.paper.store.ArchiveRecords;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.shared.Sha256;
import vn.moixa.shared.VietnameseText;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * The whole dossier as one ZIP: every version as handed in, evidence files, steps, papers, and the sums of all files in the form that
 * {@code sha256sum -c} reads, so that anybody can verify it without this system (R47).
 */
@Component
public class DossierArchive {

    static final String SUMS = "SHA256SUMS";
    static final String HEAD = "dossier.json";

    private final DossierLetters letters;
    private final ArchiveRecords records;
    private final Files files;
    private final AuditTrail audit;
    private final ObjectMapper json;

    DossierArchive(DossierLetters letters, ArchiveRecords records, Files files, AuditTrail audit, ObjectMapper json) {
        this.letters = letters;
        this.records = records;
        this.files = files;
        this.audit = audit;
        this.json = json;
    }

    /** A dossier ready to be written; that it was taken out is recorded, with the sum of its head. */
    public record Ready(String code, ArchiveContent content, byte[] head) {}

    @Transactional
    public Ready prepare(DossierId id, Viewer viewer) {
        boolean knowsResult = letters.facts(id, viewer).ruling() != null;
        var content = records.find(id, knowsResult).orElseThrow(NotFound::new);
        byte[] head = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        audit.append(
                viewer,
                Deed.of("appraisal.dossier-exported", "dossier", id.value()).with("head", Sha256.hex(head)));
        return new Ready(content.code(), content, head);
    }

    public void write(Ready ready, OutputStream out) {
        try (var zip = new ZipOutputStream(out)) {
            var sums = new LinkedHashMap<String, String>();
            put(zip, sums, HEAD, ready.head());
            for (var version : ready.content().versions()) {
                put(zip, sums, versionPath(version.number()), version.content().getBytes(StandardCharsets.UTF_8));
            }
            if (ready.content().result() != null) {
                put(zip, sums, "proof.json", ready.content().result().proof().getBytes(StandardCharsets.UTF_8));
            }
            for (var paper : ready.content().evidence()) {
                for (var file : paper.files()) {
                    putStored(zip, sums, path(paper, file), file.hash());
                }
            }
            for (var outcome : ready.content().outcomes()) {
                if (outcome.scanHash() != null) {
                    putStored(zip, sums, "papers/%02d-scan".formatted(outcome.seq()), outcome.scanHash());
                }
            }
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(lines(sums));
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String versionPath(int number) {
        return "versions/%03d.json".formatted(number);
    }

    private static String path(ArchiveContent.Paper paper, ArchiveContent.File file) {
        String name = VietnameseText.slug(file.name().replaceAll("\\.[A-Za-z0-9]{1,5}$", ""));
        String ending = file.name().replaceAll("^.*?(\\.[A-Za-z0-9]{1,5})?$", "$1");
        return "evidence/%s/%s/%02d-%s%s"
                .formatted(paper.kind(), paper.id(), file.position(), name, ending.toLowerCase(Locale.ROOT));
    }

    private void putStored(ZipOutputStream zip, Map<String, String> sums, String path, String hash) throws IOException {
        var stored = FileHash.parse(hash).flatMap(files::open);
        if (stored.isEmpty()) {
            throw new IOException("The stored file " + hash + " is missing");
        }
        var digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(path));
        try (var in = stored.get().open()) {
            in.transferTo(new DigestOutputStream(zip, digest));
        }
        zip.closeEntry();
        sums.put(path, HexFormat.of().formatHex(digest.digest()));
    }

    private static void put(ZipOutputStream zip, Map<String, String> sums, String path, byte[] bytes)
            throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
        sums.put(path, Sha256.hex(bytes));
    }

    private static byte[] lines(Map<String, String> sums) {
        var bytes = new ByteArrayOutputStream();
        sums.forEach((path, sum) -> bytes.writeBytes((sum + "  " + path + "\n").getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }
}
