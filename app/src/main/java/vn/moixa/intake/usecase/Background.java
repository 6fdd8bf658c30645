package vn.moixa.intake.usecase;

import vn.moixa.intake.ImportId;

/** Does the long parts of an import while the person goes on; work survives the death of the process. */
interface Background {

    enum Work {
        READ,
        APPLY,
        UNDO
    }

    void start(Work work, ImportId id);
}
