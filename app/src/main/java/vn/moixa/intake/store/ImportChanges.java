package vn.moixa.intake.store;

import static moixa.database.intake.Tables.IMPORT_CHANGE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.intake.Change;
import vn.moixa.intake.ImportId;

/** What imports wrote, in order. */
@Repository
public class ImportChanges {

    /** A change with its place in the order. */
    public record Numbered(int sequence, Change change) {}

    private final DSLContext database;

    ImportChanges(DSLContext database) {
        this.database = database;
    }

    public void add(ImportId id, int firstSequence, List<Change> changes) {
        var copy = new CopyText();
        var sequence = firstSequence;
        for (Change change : changes) {
            copy.value(id)
                    .value(sequence++)
                    .value(change.subjectType())
                    .value(change.subjectId())
                    .value(change.before())
                    .value(change.after())
                    .endLine();
        }
        Copy.into(database, "intake.import_change (import_id, seq, subject_type, subject_id, before, after)", copy);
    }

    public List<Numbered> newestFirst(ImportId id, int beforeSequence, int limit) {
        return database.selectFrom(IMPORT_CHANGE)
                .where(IMPORT_CHANGE.IMPORT_ID.eq(id.value()), IMPORT_CHANGE.SEQ.lt(beforeSequence))
                .orderBy(IMPORT_CHANGE.SEQ.desc())
                .limit(DSL.inline(limit))
                .fetch(row -> new Numbered(
                        row.getSeq(),
                        new Change(
                                row.getSubjectType(),
                                row.getSubjectId(),
                                row.getBefore() == null ? null : row.getBefore().data(),
                                row.getAfter().data())));
    }
}
