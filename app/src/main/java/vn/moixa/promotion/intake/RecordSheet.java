package vn.moixa.promotion.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.intake.Change;
import vn.moixa.intake.Column;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Message;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.SheetKind;
import vn.moixa.intake.UndoRefusal;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Participants;
import vn.moixa.promotion.store.RecordWriter;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Revisions;
import vn.moixa.registry.Reach;
import vn.moixa.web.Texts;

/** A workbook with records of one kind. */
final class RecordSheet implements Sheet {

    private final Kind kind;
    private final List<Column> columns;
    private final Rooms rooms;

    RecordSheet(Kind kind, Texts texts, Rooms rooms) {
        this.kind = kind;
        this.columns = SheetColumns.of(kind, texts);
        this.rooms = rooms;
    }

    /** What a pass works with. */
    record Rooms(
            RowReader reader,
            Records records,
            RecordWriter writer,
            Revisions revisions,
            Participants participants,
            ApplicationEventPublisher events,
            ObjectMapper json) {}

    /** A version of a record as an import keeps it, to take it back. */
    record Version(int version, Map<String, String> fields) {}

    @Override
    public SheetKind kind() {
        return new SheetKind("promotion-" + kind.slug());
    }

    @Override
    public String titleKey() {
        return "promotion.kind." + kind.slug();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean isForCommunes() {
        return kind != Kind.SALES_CHANNEL;
    }

    @Override
    public Pass begin(ImportContext context) {
        return new RecordPass(kind, columns, context, rooms);
    }

    @Override
    public List<UndoRefusal> undo(ImportContext context, List<Change> changes) {
        var refusals = new ArrayList<UndoRefusal>();
        for (Change change : changes) {
            String obstacle = takeBack(change, context);
            if (obstacle != null) {
                refusals.add(new UndoRefusal(change, Message.of(obstacle)));
            }
        }
        rooms.events().publishEvent(new PromotionChanged());
        return refusals;
    }

    /** Key of what stands in the way, or nothing. */
    private @Nullable String takeBack(Change change, ImportContext context) {
        UUID id = change.subjectId();
        Version after = rooms.json().readValue(change.after(), Version.class);
        if (change.before() == null) {
            if (kind == Kind.EVENT && !rooms.participants().of(id).isEmpty()) {
                return "promotion.undo.participants";
            }
            if (!rooms.writer().deleteUntouched(kind, id, after.version())) {
                return "promotion.undo.changed";
            }
            rooms.revisions().forget(id);
            return null;
        }
        Version before = rooms.json().readValue(change.before(), Version.class);
        var values = new Values(before.fields());
        var place = kind.owner() == Kind.Owner.PLACE ? rooms.reader().placeOf(values) : null;
        boolean back = rooms.records().take(kind, id, Reach.EVERYTHING).isPresent()
                && rooms.writer().update(kind, id, after.version(), values, place, context.at());
        if (!back) {
            return "promotion.undo.changed";
        }
        var author = new Revisions.Author(
                context.importer().accountId(),
                context.importer().name(),
                context.id().value(),
                context.source());
        rooms.revisions().add(id, kind, after.version() + 1, values, author, context.at());
        return null;
    }
}
