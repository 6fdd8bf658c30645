package vn.moixa.recognition.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.intake.Change;
import vn.moixa.intake.Column;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.SheetKind;
import vn.moixa.intake.UndoRefusal;
import vn.moixa.recognition.store.ListedRecognitions;
import vn.moixa.registry.ListedRecords;

/** Lists of OCOP products, published or official. */
@Component
class OcopSheet implements Sheet {

    private static final SheetKind KIND = new SheetKind("ocop-products");

    private final Areas areas;
    private final ListedRecords records;
    private final ListedRecognitions recognitions;
    private final WriteList writeList;
    private final TakeListBack takeListBack;

    OcopSheet(
            Areas areas,
            ListedRecords records,
            ListedRecognitions recognitions,
            WriteList writeList,
            TakeListBack takeListBack) {
        this.areas = areas;
        this.records = records;
        this.recognitions = recognitions;
        this.writeList = writeList;
        this.takeListBack = takeListBack;
    }

    @Override
    public SheetKind kind() {
        return KIND;
    }

    @Override
    public String titleKey() {
        return "recognition.intake.title";
    }

    @Override
    public List<Column> columns() {
        return OcopColumns.ALL;
    }

    /** Recognitions are the province's to record. */
    @Override
    public boolean isForCommunes() {
        return false;
    }

    @Override
    public Pass begin(ImportContext context) {
        return new OcopPass(context, areas, records, recognitions, writeList);
    }

    @Override
    public List<UndoRefusal> undo(ImportContext context, List<Change> changes) {
        return takeListBack.undo(context, changes);
    }
}
