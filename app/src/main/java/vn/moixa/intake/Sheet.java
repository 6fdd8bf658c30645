package vn.moixa.intake;

import java.util.List;

/**
 * One kind of workbook that can be imported. The room that owns the records implements it as a bean; this room brings the file, the
 * preview, the progress, the errors and the way back.
 */
public interface Sheet {

    SheetKind kind();

    /** Key of the sentence that names the kind, in the messages of the implementing room. */
    String titleKey();

    List<Column> columns();

    /** May a commune officer use it, for records of the own commune only? Provincial officers always may. */
    boolean isForCommunes();

    /** A pass over the rows of one import, from first to last; it may remember rows it has seen. */
    Pass begin(ImportContext context);

    /**
     * Takes changes back, newest first, in the running transaction. Every change that somebody has built upon since is answered with a
     * refusal; one refusal anywhere rolls the whole undo back.
     */
    List<UndoRefusal> undo(ImportContext context, List<Change> changes);

    interface Pass {

        /** Says what would become of the rows, without writing. Asks what it needs in a few queries per batch, not per row. */
        List<Judgement> judge(List<Row> rows);

        /** Judges again and writes, in the running transaction; rows judged wrong or unchanged write nothing. */
        Applied apply(List<Row> rows);
    }
}
