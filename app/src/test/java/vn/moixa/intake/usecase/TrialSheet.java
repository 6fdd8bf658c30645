package vn.moixa.intake.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.moixa.intake.Applied;
import vn.moixa.intake.Change;
import vn.moixa.intake.Column;
import vn.moixa.intake.Difference;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.SheetKind;
import vn.moixa.intake.UndoRefusal;
import vn.moixa.shared.Ids;

/** A kind of workbook for tests: plants with a name and a height, kept in a table of their own. */
public final class TrialSheet implements Sheet {

    public static final SheetKind KIND = new SheetKind("trial-plants");
    static final Column NAME = Column.text("name", "Tên cây").needed().alsoCalled("plant");
    static final Column HEIGHT = Column.number("height", "Chiều cao");
    static final Column COMMUNE = Column.code("commune", "Mã xã", 5);

    private final DSLContext database;

    TrialSheet(DSLContext database) {
        this.database = database;
        database.execute("create schema if not exists trial");
        database.execute("create table if not exists trial.plant (id uuid primary key, name text not null unique,"
                + " height numeric, version int not null default 1)");
    }

    /** Adds the sheet to the application of a test. */
    @TestConfiguration
    public static class Configuration {
        @Bean
        TrialSheet trialSheet(DSLContext database) {
            return new TrialSheet(database);
        }
    }

    @Override
    public SheetKind kind() {
        return KIND;
    }

    @Override
    public String titleKey() {
        return "intake.template.sheet";
    }

    @Override
    public List<Column> columns() {
        return List.of(NAME, HEIGHT, COMMUNE);
    }

    @Override
    public boolean isForCommunes() {
        return true;
    }

    @Override
    public Pass begin(ImportContext context) {
        return new TrialPass(context);
    }

    @Override
    public List<UndoRefusal> undo(ImportContext context, List<Change> changes) {
        List<UndoRefusal> refusals = new ArrayList<>();
        for (Change change : changes) {
            var version = change.before() == null ? 1 : 2;
            int rows = change.before() == null
                    ? database.execute(
                            "delete from trial.plant where id = ? and version = ?", change.subjectId(), version)
                    : database.execute(
                            "update trial.plant set height = (?::jsonb ->> 'height')::numeric, version = 1 where id = ? and version = ?",
                            change.before(),
                            change.subjectId(),
                            version);
            if (rows == 0) {
                refusals.add(new UndoRefusal(change, Message.of("intake.confirm.not_waiting")));
            }
        }
        return refusals;
    }

    private final class TrialPass implements Pass {

        private final ImportContext context;
        private final Set<String> seen = new HashSet<>();

        private TrialPass(ImportContext context) {
            this.context = context;
        }

        @Override
        public List<Judgement> judge(List<Row> rows) {
            var names = rows.stream().map(row -> row.textOrEmpty(NAME)).toList();
            Map<String, BigDecimal> known = new HashMap<>();
            database.fetch("select name, height from trial.plant where name = any(?::text[])", (Object)
                            names.toArray(String[]::new))
                    .forEach(row -> known.put(row.get("name", String.class), row.get("height", BigDecimal.class)));
            return rows.stream().map(row -> judge(row, known)).toList();
        }

        private Judgement judge(Row row, Map<String, BigDecimal> known) {
            var name = row.textOrEmpty(NAME);
            if (!context.importer().mayWriteIn(row.text(COMMUNE).orElse(null))) {
                return Judgement.Wrong.because(RowProblem.in(COMMUNE, Message.of("intake.confirm.not_waiting")));
            }
            if (!seen.add(name)) {
                return Judgement.Wrong.because(RowProblem.in(NAME, Message.of("intake.cell.required", name)));
            }
            var height = row.number(HEIGHT).orElse(BigDecimal.ZERO);
            var before = known.get(name);
            if (before == null) {
                return new Judgement.New(
                        row.has(HEIGHT) ? List.of() : List.of(Remark.unplaced("intake.cell.required", HEIGHT.title())));
            }
            return before.compareTo(height) == 0
                    ? new Judgement.Unchanged(List.of())
                    : new Judgement.Changed(
                            List.of(new Difference("height", before.toString(), height.toString())), List.of());
        }

        @Override
        public Applied apply(List<Row> rows) {
            var judgements = judge(rows);
            List<Change> changes = new ArrayList<>();
            for (var i = 0; i < rows.size(); i++) {
                var name = rows.get(i).textOrEmpty(NAME);
                var height = rows.get(i).number(HEIGHT).orElse(BigDecimal.ZERO);
                switch (judgements.get(i)) {
                    case Judgement.New _ -> {
                        UUID id = Ids.next();
                        database.execute(
                                "insert into trial.plant (id, name, height) values (?, ?, ?)", id, name, height);
                        changes.add(new Change("plant", id, null, "{}"));
                    }
                    case Judgement.Changed changed -> {
                        var id = database.fetchSingle(
                                        "update trial.plant set height = ?, version = 2 where name = ? returning id",
                                        height,
                                        name)
                                .get("id", UUID.class);
                        changes.add(new Change(
                                "plant",
                                id,
                                "{\"height\": "
                                        + changed.differences().getFirst().before() + "}",
                                "{}"));
                    }
                    case Judgement.Unchanged _, Judgement.Wrong _ -> {}
                }
            }
            return new Applied(judgements, changes);
        }
    }
}
