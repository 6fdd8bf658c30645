package vn.moixa.web;

/** What was asked for is not there, or not for this viewer: the two are told apart to nobody. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not there, or not for this viewer", null, false, false);
    }
}
