package vn.moixa.intake.usecase;

import org.springframework.stereotype.Component;
import vn.moixa.intake.ImportId;

/** Runs the work in a thread of its own. */
@Component
class ThreadBackground implements Background {

    private final ReadImport readImport;
    private final ApplyImport applyImport;
    private final UndoImport undoImport;

    ThreadBackground(ReadImport readImport, ApplyImport applyImport, UndoImport undoImport) {
        this.readImport = readImport;
        this.applyImport = applyImport;
        this.undoImport = undoImport;
    }

    @Override
    public void start(Work work, ImportId id) {
        Thread.ofVirtual().name("import-" + id).start(() -> run(work, id));
    }

    private void run(Work work, ImportId id) {
        switch (work) {
            case READ -> readImport.run(id);
            case APPLY -> applyImport.run(id);
            case UNDO -> undoImport.run(id);
        }
    }
}
