package vn.moixa.appraisal.criteria.usecase;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.criteria.DraftId;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.SetComparison;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.Fault;
import vn.moixa.appraisal.criteria.format.Reading;
import vn.moixa.appraisal.criteria.format.WorkbookForm;
import vn.moixa.appraisal.criteria.store.Drafts;
import vn.moixa.appraisal.criteria.store.StoredSets;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Message;
import vn.moixa.intake.TableRows;
import vn.moixa.web.Viewer;

/** Takes a version as YAML or workbook. Only what could be published is kept, as a draft; else everything wrong with it is said. */
@Component
public class UploadCriteria {

    private static final long MOST_BYTES = 5L << 20;

    private final Drafts drafts;
    private final StoredSets sets;
    private final AuditTrail audit;
    private final InstantSource time;

    UploadCriteria(Drafts drafts, StoredSets sets, AuditTrail audit, InstantSource time) {
        this.drafts = drafts;
        this.sets = sets;
        this.audit = audit;
        this.time = time;
    }

    public sealed interface Result {}

    public record Waiting(DraftId id) implements Result {}

    public record Refused(List<Fault> faults) implements Result {}

    /** The very same content is published already. */
    public record Known(PublishedSet set) implements Result {}

    /** The file is neither; the sentence is the message. */
    public record Unreadable(Message why) implements Result {}

    @Transactional
    public Result upload(Path file, String fileName, Viewer viewer) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return new Unreadable(Message.of("criteria.upload.too-large", MOST_BYTES >> 20));
        }
        if (isWorkbook(file)) {
            return switch (TableRows.of(file)) {
                case TableRows.Unreadable(var why) -> new Unreadable(why);
                case TableRows.Read(var rows) ->
                    result(WorkbookForm.read(fileName, texts(rows)), fileName, true, viewer);
            };
        }
        try {
            return result(yaml(file, fileName), fileName, false, viewer);
        } catch (CharacterCodingException notUtf8) {
            return new Unreadable(Message.of("criteria.upload.not-text"));
        }
    }

    private Result result(Reading reading, String fileName, boolean workbook, Viewer viewer) {
        return switch (reading) {
            case Reading.Refused refused -> new Refused(refused.faults());
            case Reading.Read read -> keep(read, fileName, workbook, viewer);
        };
    }

    private Result keep(Reading.Read read, String fileName, boolean workbook, Viewer viewer) {
        var set = read.set();
        var faults = new ArrayList<Fault>();
        if (set.number().isPresent() && !sets.knowsNumber(set.number().getAsInt())) {
            faults.add(new Fault(
                    fileName,
                    "id",
                    Fault.Rule.NO_PRODUCT_SET,
                    List.of(String.valueOf(set.number().getAsInt()))));
        }
        if (!sets.knowsInstrument(set.head().instrument())) {
            faults.add(new Fault(
                    fileName,
                    "instrument",
                    Fault.Rule.NO_INSTRUMENT,
                    List.of(set.head().instrument())));
        }
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        for (PublishedSet known : sets.versionsOf(set.code())) {
            if (known.hash().equals(read.hash())
                    || SetComparison.of(known.set(), set).isEmpty()) {
                return new Known(known);
            }
        }
        var id = drafts.add(fileName, workbook, read, time.instant(), viewer.accountId(), viewer.name());
        audit.append(
                viewer,
                Deed.of("criteria.uploaded", "criteria-draft", id.value())
                        .with("code", set.code().value())
                        .with("file", fileName)
                        .with("hash", read.hash()));
        return new Waiting(id);
    }

    private static Reading yaml(Path file, String name) throws IOException {
        return CriteriaReader.yaml(name, Files.readString(file, StandardCharsets.UTF_8));
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static List<List<String>> texts(List<List<Cell>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(UploadCriteria::text).toList())
                .toList();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Written(var text) -> text;
            case Cell.Numeric(var number) -> number.stripTrailingZeros().toPlainString();
            case Cell.Dated(var day) -> day.toString();
            case Cell.Broken(var why) -> "#" + why.key().toUpperCase(Locale.ROOT);
        };
    }
}
