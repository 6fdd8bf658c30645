package vn.moixa.intake.store;

import static moixa.database.intake.Tables.IMPORT_ROW;

import java.util.List;
import moixa.database.intake.tables.records.ImportRowRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Remark;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Line;
import vn.moixa.intake.domain.Outcome;

/** The rows of imports, as they stand in their files, with what becomes of them. */
@Repository
public class ImportRows {

    private static final String COLUMNS =
            "intake.import_row (import_id, row_number, outcome, cells, problems, differences, remarks, unplaced)";

    private final DSLContext database;

    ImportRows(DSLContext database) {
        this.database = database;
    }

    public void add(ImportId id, List<JudgedLine> lines) {
        var copy = new CopyText();
        for (JudgedLine line : lines) {
            copy.value(id)
                    .value(line.line().number())
                    .value(line.outcome())
                    .value(Json.cells(line.line().cells()))
                    .value(Json.problems(line.problems()))
                    .value(Json.differences(line.differences()))
                    .value(Json.remarks(line.remarks()))
                    .value(isUnplaced(line))
                    .endLine();
        }
        Copy.into(database, COLUMNS, copy);
    }

    public static boolean isUnplaced(JudgedLine line) {
        return line.outcome() != Outcome.ERROR
                && line.remarks().stream().anyMatch(remark -> remark.kind() != Remark.Kind.NOTE);
    }

    /** Rows that turned out wrong only while being written. */
    public void markWrong(ImportId id, List<JudgedLine> lines) {
        for (JudgedLine line : lines) {
            database.update(IMPORT_ROW)
                    .set(IMPORT_ROW.OUTCOME, Outcome.ERROR.name())
                    .set(IMPORT_ROW.PROBLEMS, JSONB.valueOf(Json.problems(line.problems())))
                    .where(
                            IMPORT_ROW.IMPORT_ID.eq(id.value()),
                            IMPORT_ROW.ROW_NUMBER.eq(line.line().number()))
                    .execute();
        }
    }

    public void removeAll(ImportId id) {
        database.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .execute();
    }

    public List<JudgedLine> ofOutcome(ImportId id, Outcome outcome, int afterRow, int limit) {
        return page(id, IMPORT_ROW.OUTCOME.eq(outcome.name()), afterRow, limit);
    }

    public List<JudgedLine> unplaced(ImportId id, int afterRow, int limit) {
        return page(id, IMPORT_ROW.UNPLACED.isTrue(), afterRow, limit);
    }

    /** The rows that write something. */
    public List<Line> writable(ImportId id, int afterRow, int limit) {
        return page(id, IMPORT_ROW.OUTCOME.in(Outcome.NEW.name(), Outcome.CHANGED.name()), afterRow, limit).stream()
                .map(JudgedLine::line)
                .toList();
    }

    private List<JudgedLine> page(ImportId id, Condition which, int afterRow, int limit) {
        return database.selectFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id.value()), IMPORT_ROW.ROW_NUMBER.gt(afterRow), which)
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(DSL.inline(limit))
                .fetch(ImportRows::line);
    }

    private static JudgedLine line(ImportRowRecord row) {
        var remarks = Json.remarks(row.getRemarks().data());
        Judgement judgement = switch (Outcome.valueOf(row.getOutcome())) {
            case NEW -> new Judgement.New(remarks);
            case CHANGED ->
                new Judgement.Changed(Json.differences(row.getDifferences().data()), remarks);
            case UNCHANGED -> new Judgement.Unchanged(remarks);
            case ERROR -> new Judgement.Wrong(Json.problems(row.getProblems().data()), remarks);
        };
        return new JudgedLine(
                new Line(row.getRowNumber(), Json.cells(row.getCells().data())), judgement);
    }
}
