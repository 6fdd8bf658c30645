package vn.moixa.intake.store;

import static moixa.database.intake.Tables.IMPORT;
import static moixa.database.intake.Tables.IMPORT_ANSWER;
import static moixa.database.intake.Tables.IMPORT_CHANGE;
import static moixa.database.intake.Tables.IMPORT_ROW;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moixa.database.intake.tables.records.ImportRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.intake.Column;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Message;
import vn.moixa.intake.SheetKind;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.domain.Layout;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Imports and where they stand. Every step is one guarded statement, so that two people pressing at once get one outcome. */
@Repository
public class Imports {

    /** What is known of a request that may be repeated. */
    public record Repetition(ImportId id, String requestHash) {}

    private final DSLContext database;

    Imports(DSLContext database) {
        this.database = database;
    }

    public void add(Import fresh, @Nullable String idempotencyKey, @Nullable String requestHash) {
        var importer = fresh.importer();
        database.insertInto(IMPORT)
                .set(IMPORT.ID, fresh.id().value())
                .set(IMPORT.KIND, fresh.kind().value())
                .set(IMPORT.FILE_NAME, fresh.fileName())
                .set(IMPORT.FILE_HASH, fresh.fileHash())
                .set(IMPORT.STATE, fresh.state().name())
                .set(IMPORT.DRY_RUN, fresh.way() == Import.Way.DRY_RUN)
                .set(IMPORT.CONFIRM_WHEN_CLEAN, fresh.way() == Import.Way.WRITE_WHEN_CLEAN)
                .set(IMPORT.IDEMPOTENCY_KEY, idempotencyKey)
                .set(IMPORT.REQUEST_HASH, requestHash)
                .set(IMPORT.CREATED_BY, importer.accountId())
                .set(IMPORT.CREATED_BY_NAME, importer.name())
                .set(
                        IMPORT.COMMUNES,
                        importer.communes() == null ? null : importer.communes().toArray(String[]::new))
                .set(IMPORT.CREATED_AT, fresh.times().createdAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    public Optional<Repetition> repetition(UUID accountId, String idempotencyKey) {
        return database.select(IMPORT.ID, IMPORT.REQUEST_HASH)
                .from(IMPORT)
                .where(IMPORT.CREATED_BY.eq(accountId), IMPORT.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(
                        row -> new Repetition(new ImportId(row.value1()), row.value2() == null ? "" : row.value2()));
    }

    public Optional<Import> find(ImportId id) {
        return database.selectFrom(IMPORT).where(IMPORT.ID.eq(id.value())).fetchOptional(Imports::map);
    }

    public Optional<Import> find(ImportId id, Viewer viewer) {
        return database.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id.value()), visibleTo(viewer))
                .fetchOptional(Imports::map);
    }

    public List<Import> newest(Viewer viewer, int offset, int limit) {
        return database.selectFrom(IMPORT)
                .where(visibleTo(viewer))
                .orderBy(IMPORT.CREATED_AT.desc(), IMPORT.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(Imports::map);
    }

    /** Makes the step if the import stands where the step may begin. */
    public boolean move(ImportId id, ImportState to) {
        var from = Arrays.stream(ImportState.values())
                .filter(state -> state.next().contains(to))
                .map(Enum::name)
                .toList();
        return database.update(IMPORT)
                        .set(IMPORT.STATE, to.name())
                        .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.in(from))
                        .execute()
                == 1;
    }

    public void setLayout(ImportId id, Layout layout) {
        var keys = new ArrayList<@Nullable String>();
        layout.columns().forEach(column -> keys.add(column == null ? null : column.key()));
        database.update(IMPORT)
                .set(IMPORT.HEADERS, JSONB.valueOf(Json.headers(layout.headers(), keys)))
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    public Layout layout(ImportId id, List<Column> sheet) {
        var headers = new ArrayList<String>();
        var columns = new ArrayList<@Nullable Column>();
        var stored = database.select(IMPORT.HEADERS)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id.value()))
                .fetchSingle();
        Json.headers(stored.value1().data()).forEach(pair -> {
            headers.add(pair.get(0).stringValue());
            var key = pair.get(1);
            columns.add(
                    key.isNull()
                            ? null
                            : sheet.stream()
                                    .filter(c -> c.key().equals(key.stringValue()))
                                    .findFirst()
                                    .orElse(null));
        });
        return new Layout(headers, columns);
    }

    /** Writes how far reading has come; answers whether somebody asked to stop. */
    public boolean progress(ImportId id, Import.Counts counts) {
        return database.update(IMPORT)
                .set(IMPORT.ROWS_TOTAL, counts.total())
                .set(IMPORT.ROWS_READ, counts.read())
                .set(IMPORT.ROWS_NEW, counts.fresh())
                .set(IMPORT.ROWS_CHANGED, counts.changed())
                .set(IMPORT.ROWS_UNCHANGED, counts.unchanged())
                .set(IMPORT.ROWS_IN_ERROR, counts.wrong())
                .set(IMPORT.ROWS_UNPLACED, counts.unplaced())
                .set(IMPORT.ROWS_APPLIED, counts.applied())
                .where(IMPORT.ID.eq(id.value()))
                .returningResult(IMPORT.CANCEL_REQUESTED)
                .fetchOptional(IMPORT.CANCEL_REQUESTED)
                .orElse(true);
    }

    /** Writes how far writing has come; answers whether somebody asked to stop. */
    public boolean applied(ImportId id, int rows) {
        return database.update(IMPORT)
                .set(IMPORT.ROWS_APPLIED, rows)
                .where(IMPORT.ID.eq(id.value()))
                .returningResult(IMPORT.CANCEL_REQUESTED)
                .fetchOptional(IMPORT.CANCEL_REQUESTED)
                .orElse(true);
    }

    public void note(ImportId id, Message problem) {
        database.update(IMPORT)
                .set(IMPORT.PROBLEM, JSONB.valueOf(Json.message(problem)))
                .set(IMPORT.ROWS_APPLIED, 0)
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    /** @return false when the import was not waiting for confirmation */
    public boolean confirm(ImportId id, boolean validRowsOnly, Instant at) {
        return database.update(IMPORT)
                        .set(IMPORT.STATE, ImportState.APPLYING.name())
                        .set(IMPORT.VALID_ROWS_ONLY, validRowsOnly)
                        .set(IMPORT.PROBLEM, DSL.castNull(JSONB.class))
                        .set(IMPORT.CONFIRMED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.eq(ImportState.PREVIEWED.name()))
                        .and(DSL.condition(validRowsOnly).or(IMPORT.ROWS_IN_ERROR.eq(0)))
                        .and(IMPORT.DRY_RUN.isFalse())
                        .execute()
                == 1;
    }

    /** The last statement of the writing transaction; a cancellation that came before it wins. */
    public boolean finish(ImportId id, int applied, int unchanged, int wrong, Instant at) {
        return database.update(IMPORT)
                        .set(IMPORT.STATE, ImportState.DONE.name())
                        .set(IMPORT.ROWS_APPLIED, applied)
                        .set(IMPORT.ROWS_UNCHANGED, IMPORT.ROWS_UNCHANGED.plus(unchanged))
                        .set(IMPORT.ROWS_IN_ERROR, IMPORT.ROWS_IN_ERROR.plus(wrong))
                        .set(IMPORT.FINISHED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(IMPORT.UNDO_UNTIL, at.plus(Import.UNDO_WITHIN).atOffset(ZoneOffset.UTC))
                        .where(
                                IMPORT.ID.eq(id.value()),
                                IMPORT.STATE.eq(ImportState.APPLYING.name()),
                                IMPORT.CANCEL_REQUESTED.isFalse())
                        .execute()
                == 1;
    }

    public boolean end(ImportId id, ImportState how, @Nullable Message problem, Instant at) {
        var from = Arrays.stream(ImportState.values())
                .filter(s -> s.next().contains(how))
                .map(Enum::name)
                .toList();
        return database.update(IMPORT)
                        .set(IMPORT.STATE, how.name())
                        .set(IMPORT.ROWS_APPLIED, 0)
                        .set(IMPORT.PROBLEM, problem == null ? null : JSONB.valueOf(Json.message(problem)))
                        .set(IMPORT.FINISHED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.in(from))
                        .execute()
                == 1;
    }

    /** Leaves word for the process at work, which stops at its next batch. */
    public boolean requestCancellation(ImportId id) {
        return database.update(IMPORT)
                        .set(IMPORT.CANCEL_REQUESTED, true)
                        .where(
                                IMPORT.ID.eq(id.value()),
                                IMPORT.STATE.in(ImportState.READING.name(), ImportState.APPLYING.name()))
                        .execute()
                == 1;
    }

    public boolean startUndo(ImportId id, Instant now, @Nullable UUID accountId, String name) {
        return database.update(IMPORT)
                        .set(IMPORT.STATE, ImportState.UNDOING.name())
                        .set(IMPORT.UNDO_REFUSALS, JSONB.valueOf("[]"))
                        .set(IMPORT.UNDONE_BY, accountId)
                        .set(IMPORT.UNDONE_BY_NAME, name)
                        .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.eq(ImportState.DONE.name()))
                        .and(IMPORT.UNDO_UNTIL.gt(now.atOffset(ZoneOffset.UTC)))
                        .execute()
                == 1;
    }

    /** Imports that ended, or were left at their preview, before the moment, can no longer be undone and still have their rows. */
    public List<ImportId> withRowsEndedBefore(Instant moment, Instant now) {
        return database.select(IMPORT.ID)
                .from(IMPORT)
                .where(IMPORT.ROWS_PURGED_AT.isNull())
                .and(IMPORT.STATE.in("PREVIEWED", "DONE", "UNDONE", "CANCELLED", "FAILED"))
                .and(DSL.coalesce(IMPORT.FINISHED_AT, IMPORT.CREATED_AT).lt(moment.atOffset(ZoneOffset.UTC)))
                .and(IMPORT.UNDO_UNTIL.isNull().or(IMPORT.UNDO_UNTIL.lt(now.atOffset(ZoneOffset.UTC))))
                .orderBy(IMPORT.CREATED_AT)
                .fetch(row -> new ImportId(row.value1()));
    }

    /** Removes rows, answers and what would be needed to undo; an unconfirmed preview ends with it. Answers how many rows there were. */
    public int purgeRows(ImportId id, Instant now) {
        database.deleteFrom(IMPORT_ANSWER)
                .where(IMPORT_ANSWER.IMPORT_ID.eq(id.value()))
                .execute();
        database.deleteFrom(IMPORT_CHANGE)
                .where(IMPORT_CHANGE.IMPORT_ID.eq(id.value()))
                .execute();
        int rows = database.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .execute();
        end(id, ImportState.CANCELLED, null, now);
        database.update(IMPORT)
                .set(IMPORT.ROWS_PURGED_AT, now.atOffset(ZoneOffset.UTC))
                .where(IMPORT.ID.eq(id.value()))
                .execute();
        return rows;
    }

    public void undone(ImportId id, Instant at) {
        database.update(IMPORT)
                .set(IMPORT.STATE, ImportState.UNDONE.name())
                .set(IMPORT.UNDONE_AT, at.atOffset(ZoneOffset.UTC))
                .where(IMPORT.ID.eq(id.value()))
                .execute();
    }

    public void undoRefused(ImportId id, List<Message> why) {
        database.update(IMPORT)
                .set(IMPORT.STATE, ImportState.DONE.name())
                .set(IMPORT.UNDO_REFUSALS, JSONB.valueOf(Json.messages(why)))
                .where(IMPORT.ID.eq(id.value()), IMPORT.STATE.eq(ImportState.UNDOING.name()))
                .execute();
    }

    /** Officers of the province see every import, everybody else their own. */
    private static Condition visibleTo(Viewer viewer) {
        if (viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR)) {
            return DSL.trueCondition();
        }
        return viewer.accountId() == null ? DSL.falseCondition() : IMPORT.CREATED_BY.eq(viewer.accountId());
    }

    private static Import map(ImportRecord row) {
        var counts = new Import.Counts(
                row.getRowsTotal(),
                row.getRowsRead(),
                row.getRowsNew(),
                row.getRowsChanged(),
                row.getRowsUnchanged(),
                row.getRowsInError(),
                row.getRowsApplied(),
                row.getRowsUnplaced());
        var ignored = new ArrayList<String>();
        Json.headers(row.getHeaders().data()).forEach(pair -> {
            if (pair.get(1).isNull() && !pair.get(0).stringValue().isBlank()) {
                ignored.add(pair.get(0).stringValue());
            }
        });
        return new Import(
                new ImportId(row.getId()),
                new SheetKind(row.getKind()),
                row.getFileName(),
                row.getFileHash(),
                ImportState.valueOf(row.getState()),
                way(row),
                row.getValidRowsOnly(),
                counts,
                row.getCancelRequested(),
                Optional.ofNullable(row.getProblem()).map(problem -> Json.message(problem.data())),
                Json.messages(row.getUndoRefusals().data()),
                ignored,
                new Importer(
                        row.getCreatedBy(),
                        row.getCreatedByName(),
                        row.getCommunes() == null ? null : Set.of(row.getCommunes())),
                Optional.ofNullable(row.getUndoneByName()).map(name -> Importer.wholeProvince(row.getUndoneBy(), name)),
                new Import.Times(
                        row.getCreatedAt().toInstant(),
                        instant(row.getConfirmedAt()),
                        instant(row.getFinishedAt()),
                        instant(row.getUndoUntil()),
                        instant(row.getUndoneAt()),
                        instant(row.getRowsPurgedAt())));
    }

    private static Import.Way way(ImportRecord row) {
        if (row.getDryRun()) {
            return Import.Way.DRY_RUN;
        }
        return row.getConfirmWhenClean() ? Import.Way.WRITE_WHEN_CLEAN : Import.Way.PREVIEW_THEN_CONFIRM;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
