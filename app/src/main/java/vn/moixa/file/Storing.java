package vn.moixa.file;

/** What became of a file that was handed in. */
public sealed interface Storing {

    /** Kept; handing in the same content again gives the same hash. */
    record Stored(FileHash hash, String mediaType, long size) implements Storing {}

    /** Nothing was kept; the reason says what the person can do about it. */
    record Rejected(Reason reason) implements Storing {}

    enum Reason {
        EMPTY,
        TOO_LARGE,
        KIND_NOT_ALLOWED,
        NOT_A_PICTURE,
        TOO_MANY_PIXELS,
        /** Unpacks to far more than it is. */
        ARCHIVE_BOMB,
        DAMAGED;

        public String messageKey() {
            return "file.rejected." + name();
        }
    }
}
