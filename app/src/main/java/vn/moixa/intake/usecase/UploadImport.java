package vn.moixa.intake.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.file.Files;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Message;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.store.Imports;
import vn.moixa.intake.table.TableFile;
import vn.moixa.intake.table.UnreadableFile;
import vn.moixa.shared.Ids;
import vn.moixa.shared.VietnameseText;

/** Takes a file in: refuses at once what can never be imported, keeps the rest and has it read in the background. */
@Component
public class UploadImport {

    private static final int LONGEST_NAME = 200;

    /** A file as it was sent; with a key, sending it again is the same import. */
    public record Upload(
            Sheet sheet,
            String fileName,
            Path file,
            Import.Way way,
            Importer importer,
            @Nullable String idempotencyKey) {}

    public sealed interface Answer {
        record Taken(ImportId id) implements Answer {}

        /** The same key with the same file: nothing was done twice. */
        record Repeated(ImportId id) implements Answer {}

        record KeyUsedForOtherFile() implements Answer {}

        record Refused(Message why) implements Answer {}
    }

    private final Imports imports;
    private final Files files;
    private final Background background;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    UploadImport(
            Imports imports, Files files, Background background, TransactionTemplate transaction, InstantSource time) {
        this.imports = imports;
        this.files = files;
        this.background = background;
        this.transaction = transaction;
        this.time = time;
    }

    public Answer upload(Upload upload) {
        return take(upload, true);
    }

    /** As {@link #upload}, leaving the reading to the caller. */
    Answer take(Upload upload) {
        return take(upload, false);
    }

    private Answer take(Upload upload, boolean readInBackground) {
        try {
            try (var table = TableFile.open(upload.file())) {
                HeaderSearch.in(table, upload.sheet().columns());
            }
            String hash;
            try (var content = java.nio.file.Files.newInputStream(upload.file())) {
                hash = files.storeExamined(
                                content,
                                mediaType(upload.file()),
                                upload.importer().accountId())
                        .hash()
                        .value();
            }
            return keep(upload, hash, readInBackground);
        } catch (UnreadableFile e) {
            return new Answer.Refused(e.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(Path file) throws IOException {
        try (var content = java.nio.file.Files.newInputStream(file)) {
            return content.read() == 'P' && content.read() == 'K'
                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    : "text/csv";
        }
    }

    private Answer keep(Upload upload, String hash, boolean readInBackground) {
        var request = upload.sheet().kind() + " " + upload.way() + " " + hash;
        var earlier = repetition(upload, request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var id = new ImportId(Ids.next());
        var fresh = new Import(
                id,
                upload.sheet().kind(),
                plainName(upload.fileName()),
                hash,
                ImportState.UPLOADED,
                upload.way(),
                false,
                new Import.Counts(null, 0, 0, 0, 0, 0, 0, 0),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                upload.importer(),
                Optional.empty(),
                new Import.Times(time.instant(), null, null, null, null, null));
        try {
            transaction.executeWithoutResult(status -> {
                imports.add(fresh, upload.idempotencyKey(), request);
                if (readInBackground) {
                    background.start(Background.Work.READ, id);
                }
            });
            return new Answer.Taken(id);
        } catch (DuplicateKeyException simultaneous) {
            return repetition(upload, request).orElseThrow(() -> simultaneous);
        }
    }

    private Optional<Answer> repetition(Upload upload, String request) {
        UUID account = upload.importer().accountId();
        if (account == null || upload.idempotencyKey() == null) {
            return Optional.empty();
        }
        return imports.repetition(account, upload.idempotencyKey())
                .map(earlier -> earlier.requestHash().equals(request)
                        ? new Answer.Repeated(earlier.id())
                        : new Answer.KeyUsedForOtherFile());
    }

    /** The last part of whatever path a browser sent, harmless wherever it is shown or sent back. */
    private static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = VietnameseText.nfc(last.replaceAll("[\\p{Cntrl}\"<>|:*?]", ""));
        if (plain.isEmpty()) {
            return "import";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
