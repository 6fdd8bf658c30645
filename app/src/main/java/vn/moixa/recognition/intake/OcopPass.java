package vn.moixa.recognition.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.area.Areas;
import vn.moixa.intake.Applied;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Row;
import vn.moixa.intake.Sheet;
import vn.moixa.recognition.store.ListedRecognitions;
import vn.moixa.registry.ListedRecords;
import vn.moixa.shared.LocalTime;

/** One pass over one list: each batch is understood, compared with the register in a few queries, and, when it is time, written. */
final class OcopPass implements Sheet.Pass {

    private final ImportContext context;
    private final Areas areas;
    private final ListedRecords records;
    private final ListedRecognitions recognitions;
    private final WriteList writeList;
    private final LocalDate today;
    private int written;
    private int nextStatistics = 2_000;
    private final SeenLines seen = new SeenLines();

    OcopPass(
            ImportContext context,
            Areas areas,
            ListedRecords records,
            ListedRecognitions recognitions,
            WriteList writeList) {
        this.context = context;
        this.areas = areas;
        this.records = records;
        this.recognitions = recognitions;
        this.writeList = writeList;
        this.today = LocalTime.dateOf(context.at());
    }

    @Override
    public List<Judgement> judge(List<Row> rows) {
        return plan(rows, new Writes());
    }

    @Override
    public Applied apply(List<Row> rows) {
        var writes = new Writes();
        var judgements = plan(rows, writes);
        written += rows.size();
        if (written >= nextStatistics) {
            // Nobody else counts rows that are not committed; without it every further batch would read whole tables.
            records.refreshStatistics();
            recognitions.refreshStatistics();
            nextStatistics *= 5;
        }
        return new Applied(judgements, writeList.write(context, writes));
    }

    private List<Judgement> plan(List<Row> rows, Writes writes) {
        var lines = rows.stream()
                .map(row -> ListedLine.read(row, areas, today, context.source()))
                .toList();
        var planning = new Planning(lines, Lookups.of(lines, records, recognitions), seen, writes);
        List<Judgement> judgements = new ArrayList<>(lines.size());
        lines.forEach(line -> judgements.add(planning.plan(line)));
        return judgements;
    }
}
