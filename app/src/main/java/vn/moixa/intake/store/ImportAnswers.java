package vn.moixa.intake.store;

import static moixa.database.intake.Tables.IMPORT_ANSWER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Remark;

/** What people answered to the questions of previews. */
@Repository
public class ImportAnswers {

    private final DSLContext database;

    ImportAnswers(DSLContext database) {
        this.database = database;
    }

    /** By row, then by column. */
    public Map<Integer, Map<String, String>> of(ImportId id) {
        Map<Integer, Map<String, String>> answers = new HashMap<>();
        database.selectFrom(IMPORT_ANSWER)
                .where(IMPORT_ANSWER.IMPORT_ID.eq(id.value()))
                .forEach(row -> answers.computeIfAbsent(row.getRowNumber(), number -> new HashMap<>())
                        .put(row.getColumnKey(), row.getValue()));
        return answers;
    }

    public void add(ImportId id, int row, Remark.Answer answer, Importer by, Instant at) {
        database.insertInto(IMPORT_ANSWER)
                .set(IMPORT_ANSWER.IMPORT_ID, id.value())
                .set(IMPORT_ANSWER.ROW_NUMBER, row)
                .set(IMPORT_ANSWER.COLUMN_KEY, answer.columnKey())
                .set(IMPORT_ANSWER.VALUE, answer.value())
                .set(IMPORT_ANSWER.ANSWERED_BY, by.accountId())
                .set(IMPORT_ANSWER.ANSWERED_BY_NAME, by.name())
                .set(IMPORT_ANSWER.ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(IMPORT_ANSWER.IMPORT_ID, IMPORT_ANSWER.ROW_NUMBER, IMPORT_ANSWER.COLUMN_KEY)
                .doUpdate()
                .set(IMPORT_ANSWER.VALUE, answer.value())
                .execute();
    }
}
