package vn.moixa.intake.usecase;

/** Work on an import ends early, and everything its transaction did goes with it. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Reason {
        CANCELLED,
        RECORDS_CHANGED_SINCE_PREVIEW,
        UNDO_REFUSED
    }

    private final Reason reason;

    Stopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
