package vn.moixa.intake.usecase;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Message;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.store.Imports;

/** Imports a file from first to last while the caller waits: the same steps as in the pages, without anybody to confirm. */
@Component
public class ImportFile {

    public sealed interface Answer {
        /** Read, and written unless only tried or rows were wrong; the state says which. */
        record Ended(Import record) implements Answer {}

        record Refused(Message why) implements Answer {}
    }

    private final UploadImport uploadImport;
    private final ReadImport readImport;
    private final ConfirmImport confirmImport;
    private final ApplyImport applyImport;
    private final Imports imports;

    ImportFile(
            UploadImport uploadImport,
            ReadImport readImport,
            ConfirmImport confirmImport,
            ApplyImport applyImport,
            Imports imports) {
        this.uploadImport = uploadImport;
        this.readImport = readImport;
        this.confirmImport = confirmImport;
        this.applyImport = applyImport;
        this.imports = imports;
    }

    public Answer run(Sheet sheet, Path file, boolean dryRun, Importer importer) {
        var name = String.valueOf(file.getFileName());
        var way = dryRun ? Import.Way.DRY_RUN : Import.Way.PREVIEW_THEN_CONFIRM;
        var taken = uploadImport.take(new UploadImport.Upload(sheet, name, file, way, importer, null));
        return switch (taken) {
            case UploadImport.Answer.Refused(var why) -> new Answer.Refused(why);
            case UploadImport.Answer.Taken(var id) -> new Answer.Ended(process(id));
            case UploadImport.Answer.Repeated(var id) -> new Answer.Ended(get(id));
            case UploadImport.Answer.KeyUsedForOtherFile() -> throw new IllegalStateException("no key was given");
        };
    }

    private Import process(ImportId id) {
        readImport.run(id);
        var read = get(id);
        if (read.state() == ImportState.PREVIEWED
                && confirmImport.record(read, false) instanceof ConfirmImport.Answer.Confirmed) {
            applyImport.run(id);
        }
        return get(id);
    }

    private Import get(ImportId id) {
        return imports.find(id).orElseThrow();
    }
}
