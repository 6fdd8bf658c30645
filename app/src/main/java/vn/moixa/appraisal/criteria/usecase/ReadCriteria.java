package vn.moixa.appraisal.criteria.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.DraftId;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.format.CriteriaReader;
import vn.moixa.appraisal.criteria.format.WorkbookForm;
import vn.moixa.appraisal.criteria.store.Drafts;
import vn.moixa.appraisal.criteria.store.StoredSets;
import vn.moixa.appraisal.criteria.store.Wordings;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.Workbook;

/** Reads versions, drafts and wordings, and gives a version as a file that can be edited and sent back. */
@Component
@Transactional(readOnly = true)
public class ReadCriteria {

    private static final int WIDE = 60;

    private final StoredSets sets;
    private final Drafts drafts;
    private final Wordings wordings;

    ReadCriteria(StoredSets sets, Drafts drafts, Wordings wordings) {
        this.sets = sets;
        this.drafts = drafts;
        this.wordings = wordings;
    }

    /** By {@code criterion/position}. */
    public Map<String, String> wordings(CriteriaSetId id) {
        return wordings.of(id);
    }

    public List<Drafts.Draft> waiting() {
        return drafts.waiting();
    }

    public Optional<Drafts.Draft> draft(DraftId id) {
        return drafts.find(id);
    }

    /** Dossiers under way that stay with this version, whatever is published later (R2). */
    public int dossiersUnderWay(CriteriaSetId id) {
        return sets.dossiersUnderWay(id);
    }

    public String yaml(PublishedSet set) {
        return CriteriaReader.asYaml(WorkbookForm.ordered(sets.tree(set.id())));
    }

    public byte[] workbook(PublishedSet set) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = WorkbookForm.COLUMNS.stream()
                .map(title -> Column.text(title, WorkbookForm.isLong(title) ? WIDE : 16))
                .toList();
        try (var workbook = Workbook.to(out);
                var sheet = workbook.sheet(
                        "Bộ tiêu chí",
                        set.set().code() + ", " + set.set().name().vi(),
                        columns)) {
            WorkbookForm.lines(sets.tree(set.id()))
                    .forEach(line -> sheet.row(line.stream().map(Cell::of).toList()));
        }
        return out.toByteArray();
    }
}
